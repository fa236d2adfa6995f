package dev.reprise.embedded.shell.android;

import dev.reprise.embedded.shell.Call;
import dev.reprise.embedded.shell.Command;
import java.io.IOException;
import java.util.Locale;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/** `appops set|get|reset PACKAGE [OP [MODE]]`: what was set is remembered, and nothing here asks for it. */
public final class AppOps implements Command {
  private static final Set<String> MODES = Set.of("allow", "ignore", "deny", "default", "foreground");

  @Override public synchronized int run(Call call) throws IOException {
    String verb = call.args.isEmpty() ? "" : call.args.get(0);
    Arguments arguments = Arguments.of(call);
    if (!verb.matches("set|get|reset|query-op|start|stop|write-settings|read-settings")) return Arguments.unknown(call, verb);
    for (String option = arguments.option(); option != null; option = arguments.option()) {
      if (option.equals("--user") || option.equals("--attribution")) arguments.required();
      else if (!option.equals("--uid")) throw Arguments.error("Error: Unknown option: " + option);
    }
    AppOpModes modes = AppOpModes.of(call.phone().storage());
    if (verb.equals("reset") && arguments.peek() == null) {
      modes.reset(null);
      call.out.line("Reset all modes for:\n  User 0\n  All packages");
      return 0;
    }
    if (!verb.matches("set|get|reset")) return 0;
    String name = arguments.next();
    if (name == null) throw Arguments.error("Error: Package name not specified.");
    if (call.phone().packages().find(name) == null) throw Arguments.error("Error: No UID for " + name + " in user 0");
    String op = arguments.next();
    if (verb.equals("get")) return get(call, modes.of(name), op);
    if (verb.equals("set")) return set(modes, name, op, arguments.next());
    modes.reset(name);
    call.out.line("Reset all modes for:\n  User 0\n  Package " + name);
    return 0;
  }

  private static int set(AppOpModes modes, String name, String op, String mode) throws IOException {
    if (op == null) throw Arguments.error("Error: Operation not specified.");
    if (mode == null) throw Arguments.error("Error: Mode not specified.");
    if (!MODES.contains(mode)) throw Arguments.error("Error: Mode " + mode + " is not valid");
    modes.set(name, opName(op), mode);
    return 0;
  }

  private static int get(Call call, SortedMap<String, String> modes, String op) {
    SortedMap<String, String> shown = new TreeMap<>(modes);
    if (op != null) shown.keySet().retainAll(Set.of(opName(op)));
    if (shown.isEmpty()) call.out.line("No operations.");
    shown.forEach((name, mode) -> call.out.line(name + ": " + mode));
    return 0;
  }

  /** android:system_alert_window is SYSTEM_ALERT_WINDOW. */
  private static String opName(String op) {
    return op.startsWith("android:") ? op.substring("android:".length()).toUpperCase(Locale.ROOT) : op;
  }
}
