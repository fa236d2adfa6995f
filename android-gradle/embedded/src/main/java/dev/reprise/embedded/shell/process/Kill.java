package dev.reprise.embedded.shell.process;

import dev.reprise.embedded.shell.Call;
import dev.reprise.embedded.shell.Command;
import dev.reprise.embedded.shell.Failure;
import java.util.List;

/** `kill [-l] [-SIGNAL | -s SIGNAL] PID...`. */
public final class Kill implements Command {
  @Override public int run(Call call) {
    List<String> args = call.args;
    if (args.isEmpty()) throw Failure.usage(call.name, "missing argument");
    int signal = Signals.TERM;
    if (args.get(0).equals("-l")) {
      for (int i = 0; i < Signals.names().size(); i++) call.out.line((i + 1) + " " + Signals.names().get(i));
      return 0;
    }
    if (args.get(0).equals("-s") && args.size() > 1) {
      signal = signal(args.get(1));
      args = args.subList(2, args.size());
    } else if (args.get(0).startsWith("-")) {
      signal = signal(args.get(0).substring(1));
      args = args.subList(1, args.size());
    }
    int code = 0;
    for (String pid : args) {
      if (!pid.matches("\\d{1,9}")) code = call.complain("bad pid '" + pid + "'");
      else if (!call.userspace.processes().kill(Integer.parseInt(pid), signal)) code = call.complain("bad pid '" + pid + "': No such process");
    }
    return code;
  }

  private static int signal(String name) {
    int number = Signals.number(name);
    if (number < 0) throw Failure.of("Unknown signal '" + name + "'");
    return number;
  }
}
