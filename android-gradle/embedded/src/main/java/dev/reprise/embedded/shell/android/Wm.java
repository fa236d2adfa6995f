package dev.reprise.embedded.shell.android;

import dev.reprise.embedded.phone.Display;
import dev.reprise.embedded.shell.Call;
import dev.reprise.embedded.shell.Command;
import dev.reprise.embedded.shell.Failure;

/** `wm size [WxH|reset]`, `wm density [DPI|reset]`, which is `cmd window`. The display is what the device was started with: another size is refused. */
public final class Wm implements Command {
  @Override public int run(Call call) {
    Arguments arguments = Arguments.of(call);
    if (call.args.isEmpty()) {
      call.out.line("Window manager (window) commands:\n  help\n      Print this help text.\n  size [reset|WxH|WdpxHdp]\n  density [reset|DENSITY]");
      return Arguments.MINUS_ONE;
    }
    Display display = call.phone().display();
    String value = arguments.next();
    if ("-d".equals(value)) {
      arguments.required();
      value = arguments.next();
    }
    switch (call.args.get(0)) {
      case "size": {
        String size = display.width() + "x" + display.height();
        if (value == null) call.out.line("Physical size: " + size);
        else if (!value.matches("reset|\\d{1,5}x\\d{1,5}|\\d{1,5}dpx\\d{1,5}dp")) throw Arguments.error("Error: bad size " + value);
        else if (!value.equals("reset") && !value.equals(size)) throw fixed("size", size);
        return 0;
      }
      case "density": {
        String density = Integer.toString(display.densityDpi());
        if (value == null) {
          call.out.line("Physical density: " + density);
          return 0;
        }
        if (!value.equals("reset") && !value.matches("\\d{2,4}")) throw Arguments.error("Error: bad number java.lang.NumberFormatException: For input string: \"" + value + "\"");
        if (!value.equals("reset") && !value.equals(density)) throw fixed("density", density);
        return 0;
      }
      case "dismiss-keyguard": return 0;
      default: return Arguments.unknown(call, call.args.get(0));
    }
  }

  private static Failure fixed(String what, String value) {
    return Arguments.error("Error: the " + what + " of this display is fixed at " + value);
  }
}
