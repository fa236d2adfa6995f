package dev.reprise.embedded.shell.text;

import dev.reprise.embedded.shell.Call;
import dev.reprise.embedded.shell.Command;
import dev.reprise.embedded.shell.Options;
import java.io.IOException;
import java.util.List;

/** `tr [-dsc] SET1 [SET2]`. */
public final class Tr implements Command {
  @Override public int run(Call call) throws IOException {
    Options options = Options.parse(call, "dscC", "");
    List<String> sets = options.need(call, options.has("d") || options.has("s") ? 1 : 2);
    String from = expand(sets.get(0));
    String to = sets.size() > 1 ? expand(sets.get(1)) : "";
    boolean complement = options.has("c") || options.has("C");
    StringBuilder result = new StringBuilder();
    int before = -1;
    for (int c : call.readIn().codePoints().toArray()) {
      int index = from.indexOf(c);
      boolean inSet = (index >= 0) != complement;
      if (inSet && options.has("d")) continue;
      int translated = inSet && !to.isEmpty() ? to.charAt(Math.min(complement ? to.length() - 1 : index, to.length() - 1)) : c;
      if (options.has("s") && inSet && translated == before) continue;
      result.appendCodePoint(translated);
      before = inSet ? translated : -1;
    }
    call.out.print(result.toString());
    return 0;
  }

  private static String expand(String set) {
    String text = new Escapes(set.replace("[:upper:]", "A-Z").replace("[:lower:]", "a-z").replace("[:digit:]", "0-9").replace("[:space:]", " \t\n\r\f\u000b")
        .replace("[:alpha:]", "A-Za-z").replace("[:alnum:]", "0-9A-Za-z")).expanded();
    StringBuilder characters = new StringBuilder();
    for (int i = 0; i < text.length(); i++) {
      if (i + 2 < text.length() && text.charAt(i + 1) == '-' && text.charAt(i + 2) >= text.charAt(i)) {
        for (char c = text.charAt(i); c <= text.charAt(i + 2); c++) characters.append(c);
        i += 2;
      } else {
        characters.append(text.charAt(i));
      }
    }
    return characters.toString();
  }
}
