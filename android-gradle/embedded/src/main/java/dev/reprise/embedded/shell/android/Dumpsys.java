package dev.reprise.embedded.shell.android;

import dev.reprise.embedded.shell.Call;
import dev.reprise.embedded.shell.Command;
import dev.reprise.embedded.shell.Failure;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** `dumpsys SERVICE [ARG...]`. */
public final class Dumpsys implements Command {
  private interface Dump {
    void print(Call call, List<String> args);
  }

  private static final Map<String, Dump> DUMPS = new TreeMap<>(Map.ofEntries(
      Map.entry("activity", DumpActivity::print),
      Map.entry("window", DumpWindow::print),
      Map.entry("package", DumpSystem::packages),
      Map.entry("input_method", DumpSystem::inputMethod),
      Map.entry("battery", DumpSystem::battery),
      Map.entry("power", DumpSystem::power),
      Map.entry("display", DumpSystem::display),
      Map.entry("input", DumpSystem::input),
      Map.entry("deviceidle", DumpSystem::deviceIdle),
      Map.entry("wifi", DumpSystem::wifi),
      Map.entry("telephony.registry", DumpSystem::telephony),
      Map.entry("meminfo", DumpSystem::memory),
      Map.entry("notification", DumpLeft::notifications),
      Map.entry("alarm", DumpLeft::alarms),
      Map.entry("appops", DumpLeft::operations),
      Map.entry("accessibility", DumpSystem::accessibility)));

  @Override public int run(Call call) {
    List<String> args = call.args;
    while (!args.isEmpty() && args.get(0).startsWith("-")) {
      if (args.get(0).equals("-l")) {
        call.out.line("Currently running services:");
        DUMPS.keySet().forEach(name -> call.out.line("  " + name));
        return 0;
      }
      args = args.subList(Math.min(args.size(), args.get(0).matches("-t|-T") ? 2 : 1), args.size());
    }
    if (args.isEmpty()) throw Failure.exactly(1, "dumpsys: this device has no dump of everything; name a service (dumpsys -l lists them)");
    Dump dump = DUMPS.get(args.get(0));
    if (dump == null) {
      call.err.line("Can't find service: " + args.get(0));
      return 0;
    }
    dump.print(call, args.subList(1, args.size()));
    return 0;
  }
}
