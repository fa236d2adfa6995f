package dev.reprise.embedded.shell.android;

import dev.reprise.embedded.shell.Call;
import dev.reprise.embedded.shell.Command;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** `cmd SERVICE ARG...`, and those services that have no program of their own. */
public final class Cmd implements Command {
  private static final int NOT_FOUND = 20;

  @Override public int run(Call call) throws Exception {
    if (call.args.isEmpty()) {
      call.err.line("cmd: No service specified; use -l to list all running services. Use -w to start and wait for a service.");
      return NOT_FOUND;
    }
    String service = call.args.get(0);
    List<String> args = call.args.subList(1, call.args.size());
    if (service.equals("-l")) {
      SystemServices.list(call);
      return 0;
    }
    SystemServices.Entry found = SystemServices.find(service);
    if (found == null) {
      call.err.line("cmd: Can't find service: " + service);
      return NOT_FOUND;
    }
    if (found.verbs() != null) return found.verbs().run(call, args);
    call.err.line("No shell command implementation.");
    return 0;
  }

  static int wifi(Call call, List<String> args) {
    String verb = args.isEmpty() ? "" : args.get(0);
    if (verb.equals("set-wifi-enabled") && args.size() > 1) {
      boolean enabled = args.get(1).equals("enabled");
      call.phone().settings().put("global", "wifi_on", enabled ? "1" : "0");
      return 0;
    }
    if (verb.equals("status")) {
      call.out.line("Wifi is " + ("0".equals(call.phone().settings().get("global", "wifi_on")) ? "disabled" : "enabled"));
      return 0;
    }
    return Arguments.unknown(call, verb);
  }

  static int bluetooth(Call call, List<String> args) {
    String verb = args.isEmpty() ? "" : args.get(0);
    if (verb.startsWith("wait-for-state:")) {
      // The setting changes at once: what is not so now will not come by waiting.
      boolean on = "1".equals(call.phone().settings().get("global", "bluetooth_on"));
      return verb.endsWith(on ? ":STATE_ON" : ":STATE_OFF") ? 0 : Arguments.MINUS_ONE;
    }
    if (!verb.equals("enable") && !verb.equals("disable")) return Arguments.unknown(call, verb);
    call.phone().settings().put("global", "bluetooth_on", verb.equals("enable") ? "1" : "0");
    return 0;
  }

  static int connectivity(Call call, List<String> args) {
    if (args.isEmpty() || !args.get(0).equals("airplane-mode")) return Arguments.unknown(call, args.isEmpty() ? "" : args.get(0));
    if (args.size() == 1) {
      call.out.line("1".equals(call.phone().settings().get("global", "airplane_mode_on")) ? "enabled" : "disabled");
      return 0;
    }
    call.phone().settings().put("global", "airplane_mode_on", args.get(1).equals("enable") ? "1" : "0");
    return 0;
  }

  /** Which apps may read notifications is a setting, as on a phone; nothing is delivered to them here. */
  static int notification(Call call, List<String> args) {
    String verb = args.isEmpty() ? "" : args.get(0);
    if (!verb.equals("allow_listener") && !verb.equals("disallow_listener")) return Arguments.unknown(call, verb);
    String component = args.size() < 2 ? null : IntentArguments.component(args.get(1));
    if (component == null) throw Arguments.error("Invalid listener - must be a ComponentName");
    String key = "enabled_notification_listeners";
    String before = call.phone().settings().get("secure", key);
    Set<String> allowed = new LinkedHashSet<>(before == null || before.isEmpty() ? List.of() : List.of(before.split(":")));
    if (verb.equals("allow_listener")) allowed.add(component);
    else allowed.remove(component);
    call.phone().settings().put("secure", key, String.join(":", allowed));
    return 0;
  }
}
