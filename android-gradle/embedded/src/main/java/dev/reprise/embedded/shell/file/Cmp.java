package dev.reprise.embedded.shell.file;

import dev.reprise.embedded.shell.Call;
import dev.reprise.embedded.shell.Command;
import dev.reprise.embedded.shell.Options;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;

/** `cmp [-s] FILE FILE`: exit 0 when they are the same, 1 when they differ, 2 when one cannot be read. */
public final class Cmp implements Command {
  @Override public int run(Call call) {
    Options options = Options.parse(call, "s", "");
    List<String> names = options.need(call, 2);
    boolean quiet = options.has("s");
    try (InputStream a = new BufferedInputStream(call.open(names.get(0))); InputStream b = new BufferedInputStream(call.open(names.get(1)))) {
      long line = 1;
      for (long at = 1; ; at++) {
        int left = a.read();
        int right = b.read();
        if (left == right && left < 0) return 0;
        if (left < 0 || right < 0) {
          if (!quiet) call.complain("EOF on " + names.get(left < 0 ? 0 : 1) + " after byte " + (at - 1) + ", line " + (line - 1));
          return 1;
        }
        if (left != right) {
          if (!quiet) call.out.line(names.get(0) + " " + names.get(1) + " differ: char " + at + ", line " + line);
          return 1;
        }
        if (left == '\n') line++;
      }
    } catch (IOException e) {
      call.complain(names.get(0), e);
      return 2;
    }
  }
}
