package dev.reprise.embedded.shell.android;

import dev.reprise.embedded.phone.Display;
import dev.reprise.embedded.shell.Call;
import dev.reprise.embedded.shell.Command;

/** `wm size [WxH|reset]`, `wm density [DPI|reset]`, which is `cmd window`. */
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
    Display.Physical physical = display.physical();
    switch (call.args.get(0)) {
      case "size": {
        if (value == null) {
          call.out.line("Physical size: " + physical.width() + "x" + physical.height());
          if (display.width() != physical.width() || display.height() != physical.height()) call.out.line("Override size: " + display.width() + "x" + display.height());
          return 0;
        }
        if (value.equals("reset")) display.resize(physical.width(), physical.height(), display.densityDpi());
        else if (value.matches("\\d{2,5}x\\d{2,5}")) resize(display, value.split("x"));
        else throw Arguments.error("Error: bad size " + value);
        return 0;
      }
      case "density": {
        if (value == null) {
          call.out.line("Physical density: " + physical.densityDpi());
          if (display.densityDpi() != physical.densityDpi()) call.out.line("Override density: " + display.densityDpi());
          return 0;
        }
        if (!value.equals("reset") && !value.matches("\\d{2,4}")) throw Arguments.error("Error: bad number java.lang.NumberFormatException: For input string: \"" + value + "\"");
        display.resize(display.width(), display.height(), value.equals("reset") ? physical.densityDpi() : Integer.parseInt(value));
        return 0;
      }
      case "dismiss-keyguard": return 0;
      default: return Arguments.unknown(call, call.args.get(0));
    }
  }

  private static void resize(Display display, String[] size) {
    display.resize(Integer.parseInt(size[0]), Integer.parseInt(size[1]), display.densityDpi());
  }
}
