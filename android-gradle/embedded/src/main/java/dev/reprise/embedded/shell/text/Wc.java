package dev.reprise.embedded.shell.text;

import dev.reprise.embedded.shell.Call;
import dev.reprise.embedded.shell.Command;
import dev.reprise.embedded.shell.Options;
import java.io.IOException;
import java.io.InputStream;
import java.util.Locale;

/** `wc [-lwcm]`. */
public final class Wc implements Command {
  private static final int CHUNK_BYTES = 64 * 1024;

  @Override public int run(Call call) {
    Options options = Options.parse(call, "lwcm", "");
    boolean bytesAlone = options.has("c") && !options.has("l") && !options.has("w") && !options.has("m");
    long[] total = new long[4];
    int code = Lines.forEachOpen(call, options.operands(), (name, content) -> {
      long[] counts = counts(content, bytesAlone);
      for (int i = 0; i < counts.length; i++) total[i] += counts[i];
      print(call, options, counts, options.operands().isEmpty() ? "" : name);
    });
    if (options.operands().size() > 1) print(call, options, total, "total");
    return code;
  }

  /** Lines, words, bytes and characters; never more than a chunk in memory. */
  private static long[] counts(InputStream content, boolean bytesAlone) throws IOException {
    long[] counts = new long[4];
    boolean inWord = false;
    byte[] chunk = new byte[CHUNK_BYTES];
    for (int count = content.read(chunk); count >= 0; count = content.read(chunk)) {
      counts[2] += count;
      // To look at each of them takes many times as long as to read them.
      for (int i = 0; i < (bytesAlone ? 0 : count); i++) {
        byte b = chunk[i];
        boolean blank = b == ' ' || (b >= '\t' && b <= '\r');
        if (b == '\n') counts[0]++;
        if (!blank && !inWord) counts[1]++;
        if ((b & 0xc0) != 0x80) counts[3]++; // A character's later bytes do not count.
        inWord = !blank;
      }
    }
    return counts;
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
