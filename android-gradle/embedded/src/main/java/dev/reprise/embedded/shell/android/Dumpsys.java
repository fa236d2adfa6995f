package dev.reprise.embedded.shell.android;

import dev.reprise.embedded.shell.Call;
import dev.reprise.embedded.shell.Command;
import dev.reprise.embedded.shell.Failure;
import java.util.List;

/** `dumpsys SERVICE [ARG...]`. */
public final class Dumpsys implements Command {
  @Override public int run(Call call) throws Exception {
    List<String> args = call.args;
    while (!args.isEmpty() && args.get(0).startsWith("-")) {
      if (args.get(0).equals("-l")) {
        SystemServices.list(call);
        return 0;
      }
      args = args.subList(Math.min(args.size(), args.get(0).matches("-t|-T") ? 2 : 1), args.size());
    }
    if (args.isEmpty()) throw Failure.exactly(1, "dumpsys: this device has no dump of everything; name a service (dumpsys -l lists them)");
    SystemServices.Entry found = SystemServices.find(args.get(0));
    if (found == null) call.err.line("Can't find service: " + args.get(0));
    else if (found.dump() == null) call.err.line("dumpsys: this device has no dump of " + args.get(0));
    else found.dump().print(call, args.subList(1, args.size()));
    return 0;
  }
}
