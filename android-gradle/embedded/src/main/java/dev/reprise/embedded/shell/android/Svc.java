package dev.reprise.embedded.shell.android;

import dev.reprise.embedded.shell.Call;
import dev.reprise.embedded.shell.Command;
import java.util.Map;

/** `svc wifi|bluetooth|data|nfc enable|disable` and `svc power stayon|reboot|shutdown`: the switches' state is in the global settings. */
public final class Svc implements Command {
  private static final Map<String, String> SETTINGS = Map.of("wifi", "wifi_on", "bluetooth", "bluetooth_on", "data", "mobile_data", "nfc", "nfc_on");

  @Override public int run(Call call) {
    String service = call.args.isEmpty() ? "" : call.args.get(0);
    String verb = call.args.size() > 1 ? call.args.get(1) : "";
    String setting = SETTINGS.get(service);
    if (setting != null && (verb.equals("enable") || verb.equals("disable"))) {
      call.phone().settings().put("global", setting, verb.equals("enable") ? "1" : "0");
      return 0;
    }
    if (service.equals("power")) return power(call, verb);
    call.err.line(setting != null ? "Control the " + service + " manager\n\nusage: svc " + service + " [enable|disable]"
        : "Available commands:\n    help     Show information about the subcommands\n    power    Control the power manager\n    data     Control mobile data connectivity\n"
            + "    wifi     Control the Wi-Fi manager\n    nfc      Control NFC functions\n    bluetooth Control Bluetooth service");
    return 0;
  }

  private static int power(Call call, String verb) {
    String value = call.args.size() > 2 ? call.args.get(2) : "";
    if (verb.equals("stayon") && value.matches("true|false|usb|ac|wireless|dock")) {
      String bits = Map.of("false", "0", "true", "15", "ac", "1", "usb", "2", "wireless", "4", "dock", "8").get(value);
      call.phone().settings().put("global", "stay_on_while_plugged_in", bits);
      if (!bits.equals("0")) call.phone().systemUi().wakeUp();
      return 0;
    }
    if (verb.equals("shutdown")) {
      call.phone().powerOff();
      return 0;
    }
    call.err.line("Control the power manager\n\nusage: svc power stayon [true|false|usb|ac|wireless|dock]\n       svc power shutdown");
    return 0;
  }
}
