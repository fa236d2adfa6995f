package dev.reprise.embedded.shell.text;

import dev.reprise.embedded.shell.Call;
import dev.reprise.embedded.shell.Command;
import dev.reprise.embedded.shell.Failure;
import dev.reprise.embedded.shell.Options;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;

/** `head [-n LINES] [-c BYTES] [-LINES]`; stops reading when it has enough. */
public final class Head implements Command {
  @Override public int run(Call call) {
    List<String> args = new ArrayList<>();
    for (String arg : call.args) args.addAll(arg.matches("-\\d+") ? List.of("-n", arg.substring(1)) : List.of(arg));
    Options options = Options.parse(call.as(call.name, args), "qv", "nc");
    boolean bytes = options.has("c");
    String wanted = options.value("c", options.value("n", "10"));
    if (!wanted.matches("\\d{1,12}")) throw Failure.of("not integer: " + wanted);
    int code = 0;
    boolean titled = options.operands().size() > 1 && !options.has("q");
    boolean first = true;
    for (String operand : options.operands().isEmpty() ? List.of("-") : options.operands()) {
      try {
        InputStream file = call.open(operand);
        if (titled) call.out.print((first ? "" : "\n") + "==> " + operand + " <==\n");
        first = false;
        copy(call, file, Long.parseLong(wanted), bytes);
        if (file != call.in) file.close();
      } catch (IOException e) {
        code = call.complain(operand, e);
      }
    }
    return code;
  }

  private static void copy(Call call, InputStream file, long wanted, boolean bytes) throws IOException {
    byte[] buffer = new byte[bytes ? 8192 : 1];
    for (long left = wanted; left > 0; ) {
      int count = file.read(buffer, 0, (int) Math.min(buffer.length, left));
      if (count < 0) return;
      call.out.write(buffer, 0, count);
      if (bytes) left -= count;
      else if (buffer[0] == '\n') left--;
    }
  }
}
