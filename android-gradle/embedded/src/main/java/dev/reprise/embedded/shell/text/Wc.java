package dev.reprise.embedded.shell.text;

import dev.reprise.embedded.shell.Call;
import dev.reprise.embedded.shell.Command;
import dev.reprise.embedded.shell.Options;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/** `wc [-lwcm]`. */
public final class Wc implements Command {
  @Override public int run(Call call) {
    Options options = Options.parse(call, "lwcm", "");
    long[] total = new long[4];
    int code = Lines.forEach(call, options.operands(), (name, content) -> {
      String text = new String(content, StandardCharsets.UTF_8);
      long lines = text.chars().filter(c -> c == '\n').count();
      long words = text.isBlank() ? 0 : text.trim().split("\\s+").length;
      long[] counts = {lines, words, content.length, text.codePointCount(0, text.length())};
      for (int i = 0; i < counts.length; i++) total[i] += counts[i];
      print(call, options, counts, options.operands().isEmpty() ? "" : name);
    });
    if (options.operands().size() > 1) print(call, options, total, "total");
    return code;
  }

  private static void print(Call call, Options options, long[] counts, String name) {
    StringBuilder line = new StringBuilder();
    String letters = "lwcm";
    boolean all = !options.has("l") && !options.has("w") && !options.has("c") && !options.has("m");
    int shown = 0;
    for (int i = 0; i < letters.length(); i++) {
      boolean show = all ? i < 3 : options.has(letters.substring(i, i + 1));
      if (!show) continue;
      // Toybox: one count alone is bare, several are columns of seven.
      line.append(shown++ > 0 ? " " : "").append(all ? String.format(Locale.ROOT, "%7d", counts[i]) : Long.toString(counts[i]));
    }
    call.out.line(line + (name.isEmpty() ? "" : " " + name));
  }
}
