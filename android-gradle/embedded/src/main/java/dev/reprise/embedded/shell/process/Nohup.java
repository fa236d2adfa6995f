package dev.reprise.embedded.shell.process;

import dev.reprise.embedded.shell.Call;
import dev.reprise.embedded.shell.Command;
import dev.reprise.embedded.shell.Failure;
import dev.reprise.embedded.shell.language.Streams;
import java.util.List;

/** `nohup`, `setsid` and `nice`: run a command; a background command outlives its session here in any case. */
public final class Nohup implements Command {
  @Override public int run(Call call) {
    int first = 0;
    while (first < call.args.size() && call.args.get(first).startsWith("-")) first += call.args.get(first).equals("-n") ? 2 : 1;
    List<String> command = call.args.subList(Math.min(first, call.args.size()), call.args.size());
    if (command.isEmpty()) throw Failure.usage(call.name, "Needs 1 argument");
    return call.userspace.run(command, call.scope, new Streams(call.in, call.out, call.err), call.shell);
  }
}
