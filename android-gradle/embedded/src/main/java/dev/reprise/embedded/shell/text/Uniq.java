package dev.reprise.embedded.shell.text;

import dev.reprise.embedded.shell.Call;
import dev.reprise.embedded.shell.Command;
import dev.reprise.embedded.shell.Options;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/** `uniq [-cdui]`. */
public final class Uniq implements Command {
  @Override public int run(Call call) {
    Options options = Options.parse(call, "cdui", "");
    return Lines.forEach(call, options.operands(), (name, content) -> {
      String before = null;
      long count = 0;
      for (byte[] bytes : Lines.split(content)) {
        String line = new String(bytes, StandardCharsets.UTF_8).replaceAll("\n$", "");
        if (before != null && (options.has("i") ? before.equalsIgnoreCase(line) : before.equals(line))) {
          count++;
          continue;
        }
        print(call, options, before, count);
        before = line;
        count = 1;
      }
      print(call, options, before, count);
    });
  }

  private static void print(Call call, Options options, String line, long count) {
    if (line == null || (options.has("d") && count < 2) || (options.has("u") && count > 1)) return;
    call.out.line(options.has("c") ? String.format(Locale.ROOT, "%7d %s", count, line) : line);
  }
}
