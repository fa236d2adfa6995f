package dev.reprise.embedded.shell.text;

import dev.reprise.embedded.shell.Call;
import dev.reprise.embedded.shell.Command;
import dev.reprise.embedded.shell.Failure;
import dev.reprise.embedded.shell.Options;
import dev.reprise.embedded.shell.language.Escapes;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;

/** `tr [-dsc] SET1 [SET2]`: like toybox's it knows bytes, not characters. */
public final class Tr implements Command {
  private static final Map<String, String> CLASSES = Map.of("[:upper:]", "A-Z", "[:lower:]", "a-z", "[:digit:]", "0-9", "[:space:]", " \t\n\r\f\u000b",
      "[:blank:]", " \t", "[:alpha:]", "A-Za-z", "[:alnum:]", "0-9A-Za-z", "[:xdigit:]", "0-9A-Fa-f", "[:punct:]", "!-/:-@[-`{-~", "[:cntrl:]", "\u0001-\u001f\u007f");

  @Override public int run(Call call) throws IOException {
    Options options = Options.parse(call, "dscC", "");
    List<String> sets = options.need(call, options.has("d") || options.has("s") ? 1 : 2);
    String from = expand(sets.get(0));
    String to = sets.size() > 1 ? expand(sets.get(1)) : "";
    if (sets.size() > 1 && to.isEmpty()) throw Failure.of("set2 can't be empty string");
    boolean complement = options.has("c") || options.has("C");
    String squeezed = sets.size() > 1 ? to : null;
    byte[] buffer = new byte[8192];
    int before = -1;
    for (int count = call.in.read(buffer); count >= 0; count = call.in.read(buffer)) {
      for (int i = 0; i < count; i++) {
        int c = buffer[i] & 0xff;
        int index = from.indexOf(c);
        boolean inSet = (index >= 0) != complement;
        if (inSet && options.has("d")) continue;
        boolean translates = inSet && !to.isEmpty() && !options.has("d");
        int written = translates ? to.charAt(Math.min(complement ? to.length() - 1 : index, to.length() - 1)) : c;
        boolean squeezes = options.has("s") && (squeezed != null ? squeezed.indexOf(written) >= 0 : inSet);
        if (squeezes && written == before) continue;
        call.out.write(written);
        before = written;
      }
      if (call.in.available() == 0) call.out.flush(); // A live source such as logcat.
    }
    return 0;
  }

  /** The bytes of a set, each in one char. */
  private static String expand(String set) {
    String plain = set;
    for (Map.Entry<String, String> named : CLASSES.entrySet()) plain = plain.replace(named.getKey(), named.getValue());
    String text = new String(new Escapes(plain).bytes(), StandardCharsets.ISO_8859_1);
    StringBuilder bytes = new StringBuilder();
    for (int i = 0; i < text.length(); i++) {
      if (i + 2 < text.length() && text.charAt(i + 1) == '-' && text.charAt(i + 2) >= text.charAt(i)) {
        for (char c = text.charAt(i); c <= text.charAt(i + 2); c++) bytes.append(c);
        i += 2;
      } else {
        bytes.append(text.charAt(i));
      }
    }
    return bytes.toString();
  }
}
