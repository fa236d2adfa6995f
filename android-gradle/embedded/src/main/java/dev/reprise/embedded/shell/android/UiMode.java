package dev.reprise.embedded.shell.android;

import dev.reprise.embedded.shell.Call;
import java.util.List;
import java.util.Map;

/** `cmd uimode night [yes|no|auto]`. Automatic is day: there is no place known here whose sunset it could follow. */
final class UiMode {
  private static final Map<String, String> MODES = Map.of("auto", "0", "no", "1", "yes", "2");

  private UiMode() {}

  static int run(Call call, List<String> args) {
    if (args.isEmpty() || !args.get(0).equals("night")) return Arguments.unknown(call, args.isEmpty() ? "" : args.get(0));
    if (args.size() > 1) {
      String mode = MODES.get(args.get(1));
      if (mode == null) throw Arguments.error("Error: mode must be 'yes', 'no', or 'auto'");
      call.phone().settings().put("secure", "ui_night_mode", mode);
    }
    String now = call.phone().settings().get("secure", "ui_night_mode");
    call.out.line("Night mode: " + MODES.entrySet().stream().filter(mode -> mode.getValue().equals(now)).map(Map.Entry::getKey).findFirst().orElse("unknown"));
    return 0;
  }
}
