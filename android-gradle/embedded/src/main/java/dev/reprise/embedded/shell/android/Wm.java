package dev.reprise.embedded.shell.android;

import dev.reprise.embedded.phone.Display;
import dev.reprise.embedded.phone.DisplayShape;
import dev.reprise.embedded.shell.Call;
import dev.reprise.embedded.shell.Command;
import dev.reprise.embedded.shell.Failure;

/** `wm`, which is `cmd window`: size, density and rotation of the screen. */
public final class Wm implements Command {
  private static final String HELP =
      """
      Window manager (window) commands:
        help
            Print this help text.
        size [reset|WxH|WdpxHdp] [-d DISPLAY_ID]
          Return or override display size.
        density [reset|DENSITY] [-d DISPLAY_ID]
          Return or override display density.
        user-rotation [-d DISPLAY_ID] [free|lock] [rotation]
          Print or set user rotation mode and user rotation.
        dismiss-keyguard""";

  @Override public int run(Call call) {
    if (call.args.isEmpty() || call.args.get(0).equals("help")) {
      call.out.line(HELP);
      return call.args.isEmpty() ? Arguments.MINUS_ONE : 0;
    }
    Arguments arguments = Arguments.of(call);
    String value = arguments.next();
    if ("-d".equals(value)) {
      arguments.required();
      value = arguments.next();
    }
    Display display = call.phone().display();
    switch (call.args.get(0)) {
      case "size": return size(call, display, value);
      case "density": return density(call, display, value);
      case "user-rotation":
      case "set-user-rotation": return userRotation(call, display, value, arguments);
      case "dismiss-keyguard":
        call.phone().systemUi().dismissKeyguard();
        return 0;
      default: return Arguments.unknown(call, call.args.get(0));
    }
  }

  private static int size(Call call, Display display, String value) {
    if (value == null) {
      DisplayShape base = display.base();
      call.out.line("Physical size: " + display.physical().size());
      if (!base.size().equals(display.physical().size())) call.out.line("Override size: " + base.size());
      return 0;
    }
    if (value.equals("reset")) {
      display.forceSize(0, 0);
      return 0;
    }
    String[] parts = value.split("x", -1);
    if (parts.length != 2) throw Arguments.error("Error: bad size " + value);
    int width = pixels(parts[0], display);
    int height = pixels(parts[1], display);
    // 0 would mean the built size; a phone takes it for the smallest.
    display.forceSize(Math.max(width, 1), Math.max(height, 1));
    return 0;
  }

  private static int pixels(String dimension, Display display) {
    if (dimension.endsWith("px")) return number(dimension.substring(0, dimension.length() - 2));
    if (dimension.endsWith("dp")) return number(dimension.substring(0, dimension.length() - 2)) * display.base().densityDpi / 160;
    return number(dimension);
  }

  private static int density(Call call, Display display, String value) {
    if (value == null) {
      call.out.line("Physical density: " + display.physical().densityDpi);
      if (display.base().densityDpi != display.physical().densityDpi) call.out.line("Override density: " + display.base().densityDpi);
      return 0;
    }
    if (value.equals("reset")) {
      display.forceDensity(0);
      return 0;
    }
    int density = number(value);
    if (density < 72) throw Arguments.error("Error: density must be >= 72");
    display.forceDensity(density);
    return 0;
  }

  private static int userRotation(Call call, Display display, String mode, Arguments arguments) {
    if (mode == null) {
      call.out.line(display.lockedRotation() < 0 ? "free" : "lock " + display.lockedRotation());
      return 0;
    }
    if (mode.equals("free")) {
      display.freeRotation();
      return 0;
    }
    if (!mode.equals("lock")) throw Arguments.error("Error: argument needs to be either -d, free or lock.");
    String wanted = arguments.next();
    int rotation = wanted == null ? -1 : rotation(wanted);
    display.lockRotation(rotation);
    return 0;
  }

  private static int rotation(String text) {
    try {
      int rotation = Integer.parseInt(text);
      if (rotation >= -1 && rotation <= 3) return rotation;
      throw Arguments.error("Error: Rotation argument must be -1 or a valid rotation constant.");
    } catch (NumberFormatException e) {
      throw Arguments.error("Error: " + e.getMessage());
    }
  }

  private static int number(String text) {
    try {
      return Integer.parseInt(text);
    } catch (NumberFormatException e) {
      throw badNumber(e);
    }
  }

  private static Failure badNumber(NumberFormatException e) {
    return Arguments.error("Error: bad number " + e);
  }
}
