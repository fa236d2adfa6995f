package dev.reprise.embedded.shell.text;

import dev.reprise.embedded.shell.Call;
import dev.reprise.embedded.shell.Command;
import dev.reprise.embedded.shell.Failure;
import dev.reprise.embedded.shell.Options;
import java.util.ArrayList;
import java.util.List;

/** `tail [-n [+]LINES] [-c [+]BYTES] [-LINES]`; following a growing file (-f) is not supported. */
public final class Tail implements Command {
  @Override public int run(Call call) {
    List<String> args = new ArrayList<>();
    for (String arg : call.args) args.addAll(arg.matches("-\\d+") ? List.of("-n", arg.substring(1)) : List.of(arg));
    Options options = Options.parse(call.as(call.name, args), "q", "nc");
    boolean bytes = options.has("c");
    String wanted = options.value("c", options.value("n", "10"));
    if (!wanted.matches("[-+]?\\d{1,12}")) throw Failure.of("not integer: " + wanted);
    long count = Math.abs(Long.parseLong(wanted));
    boolean fromStart = wanted.startsWith("+");
    boolean titled = options.operands().size() > 1 && !options.has("q");
    boolean[] first = {true};
    return Lines.forEach(call, options.operands(), (name, content) -> {
      if (titled) call.out.print((first[0] ? "" : "\n") + "==> " + name + " <==\n");
      first[0] = false;
      if (bytes) {
        int start = (int) Math.max(0, Math.min(content.length, fromStart ? count - 1 : content.length - count));
        call.out.write(content, start, content.length - start);
        return;
      }
      List<byte[]> lines = Lines.split(content);
      int start = (int) Math.max(0, Math.min(lines.size(), fromStart ? count - 1 : lines.size() - count));
      for (byte[] line : lines.subList(start, lines.size())) call.out.write(line);
    });
  }
}
