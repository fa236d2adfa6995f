package dev.reprise.embedded.shell.android;

import dev.reprise.embedded.phone.SystemUi;
import dev.reprise.embedded.shell.Call;
import java.util.List;

/** `cmd statusbar ...` and `cmd lock_settings ...`, which is `locksettings`. */
final class StatusBar {
  private static final String DISABLED = "lockscreen.disabled";

  private StatusBar() {}

  static int run(Call call, List<String> args) {
    String verb = args.isEmpty() ? "" : args.get(0);
    SystemUi systemUi = call.phone().systemUi();
    switch (verb) {
      case "expand-notifications": systemUi.expandNotifications(); return 0;
      case "expand-settings": systemUi.expandSettings(); return 0;
      case "collapse": systemUi.collapse(); return 0;
      case "get-status-icons":
        // No bar is drawn, so no icon is in it.
        return 0;
      case "help":
        call.out.line("Status bar commands:\n  help\n  expand-notifications\n  expand-settings\n  collapse\n  get-status-icons");
        return 0;
      default: return Arguments.unknown(call, verb);
    }
  }

  static int locks(Call call, List<String> args) {
    String verb = args.isEmpty() ? "" : args.get(0);
    switch (verb) {
      case "get-disabled":
        call.out.line(String.valueOf("1".equals(call.phone().settings().get("secure", DISABLED))));
        return 0;
      case "set-disabled": {
        boolean disabled = args.size() > 1 && Boolean.parseBoolean(args.get(1));
        call.phone().settings().put("secure", DISABLED, disabled ? "1" : "0");
        call.out.line("Lock screen disabled set to " + disabled);
        return 0;
      }
      default: return Arguments.unknown(call, verb);
    }
  }
}
