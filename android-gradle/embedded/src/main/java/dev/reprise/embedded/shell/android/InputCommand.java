package dev.reprise.embedded.shell.android;

import dev.reprise.embedded.phone.Input;
import dev.reprise.embedded.shell.Call;
import dev.reprise.embedded.shell.Command;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** `input [SOURCE] [-d DISPLAY] text|keyevent|tap|swipe|draganddrop|press|roll|motionevent|keycombination ...`. */
public final class InputCommand implements Command {
  private static final Set<String> SOURCES = Set.of("keyboard", "dpad", "gamepad", "touchscreen", "mouse", "stylus", "trackball", "touchpad", "touchnavigation", "joystick");
  private static final int DEFAULT_SWIPE_MS = 300;
  private static final int LONG_PRESS_MS = 500;
  private static final int FRAME_MS = 16;
  private static final List<String> MOTIONS = List.of("DOWN", "UP", "MOVE", "CANCEL"); // index = MotionEvent's constant

  @Override public int run(Call call) throws InterruptedException {
    Arguments arguments = new Arguments(call.args.isEmpty() ? "" : call.args.get(0), call.args);
    String verb = arguments.next();
    if (verb != null && SOURCES.contains(verb)) verb = arguments.required();
    if ("-d".equals(verb)) {
      arguments.required();
      verb = arguments.required();
    }
    if (verb == null || verb.equals("help") || verb.equals("-h")) return help(call);
    Input input = call.phone().input();
    switch (verb) {
      case "text":
        text(input, arguments.required());
        return 0;
      case "keyevent":
        keys(input, arguments);
        return 0;
      case "keycombination":
        input.combination(combination(arguments));
        return 0;
      case "tap":
        input.tap(coordinate(arguments, verb), coordinate(arguments, verb));
        return 0;
      case "swipe":
        input.swipe(coordinate(arguments, verb), coordinate(arguments, verb), coordinate(arguments, verb), coordinate(arguments, verb), duration(arguments, verb));
        return 0;
      case "draganddrop":
        dragAndDrop(input, arguments, verb);
        return 0;
      case "motionevent":
        motion(input, arguments, verb);
        return 0;
      case "press":
        input.key(KeyCodes.code("DPAD_CENTER"), false);
        return 0;
      case "roll":
        roll(input, coordinate(arguments, verb), coordinate(arguments, verb));
        return 0;
      default:
        return Arguments.unknown(call, verb);
    }
  }

  private static void text(Input input, String text) {
    try {
      // The virtual keyboard's map (Virtual.kcm) has ASCII alone.
      if (!text.matches("[\\x20-\\x7e\\n\\t]*")) throw new IllegalArgumentException(text);
      input.text(text.replace("%s", " "));
    } catch (IllegalArgumentException e) {
      // KeyCharacterMap.getEvents gives null for a character that no key types, and the stock command does not look.
      throw Arguments.exception("text", "java.lang.NullPointerException: Attempt to get length of null array\n"
          + "\tat com.android.server.input.InputShellCommand.sendText(InputShellCommand.java:308)\n"
          + "\tat com.android.server.input.InputShellCommand.runText(InputShellCommand.java:283)");
    }
  }

  private static void keys(Input input, Arguments arguments) throws InterruptedException {
    boolean longPress = false;
    int times = 1;
    long delayMs = 0;
    String key = arguments.required();
    for (; key != null && key.startsWith("--"); key = arguments.next()) {
      longPress |= key.equals("--longpress");
      if (key.equals("--doubletap")) times = 2;
      if (key.equals("--delay")) delayMs = arguments.number();
    }
    for (; key != null; key = arguments.next()) {
      int code = KeyCodes.code(key);
      for (int i = 0; i < times && code != KeyCodes.UNKNOWN; i++) input.key(code, longPress); // An unknown name does nothing, without an error.
      if (delayMs > 0) Thread.sleep(delayMs);
    }
  }

  private static List<Integer> combination(Arguments arguments) {
    if ("-t".equals(arguments.peek())) {
      arguments.required();
      arguments.number();
    }
    List<Integer> codes = new ArrayList<>();
    for (String key = arguments.next(); key != null; key = arguments.next()) codes.add(KeyCodes.code(key));
    if (codes.size() < 2) throw Arguments.exception("keycombination", "java.lang.IllegalArgumentException: keycombination requires at least 2 keycodes");
    return codes;
  }

  private static void dragAndDrop(Input input, Arguments arguments, String verb) throws InterruptedException {
    int x1 = coordinate(arguments, verb);
    int y1 = coordinate(arguments, verb);
    int x2 = coordinate(arguments, verb);
    int y2 = coordinate(arguments, verb);
    int durationMs = duration(arguments, verb);
    input.motion(MOTIONS.indexOf("DOWN"), x1, y1);
    Thread.sleep(LONG_PRESS_MS);
    for (int t = FRAME_MS; t < durationMs; t += FRAME_MS) {
      input.motion(MOTIONS.indexOf("MOVE"), x1 + (x2 - x1) * t / durationMs, y1 + (y2 - y1) * t / durationMs);
      Thread.sleep(FRAME_MS);
    }
    input.motion(MOTIONS.indexOf("MOVE"), x2, y2);
    input.motion(MOTIONS.indexOf("UP"), x2, y2);
  }

  private static void motion(Input input, Arguments arguments, String verb) {
    String name = arguments.required();
    int action = MOTIONS.indexOf(name.toUpperCase(Locale.ROOT));
    if (action < 0) throw Arguments.exception(verb, "java.lang.IllegalArgumentException: Unknown action: " + name);
    // CANCEL needs no place: the framework sends 0,0.
    boolean placed = action != MOTIONS.indexOf("CANCEL") || arguments.peek() != null;
    input.motion(action, placed ? coordinate(arguments, verb) : 0, placed ? coordinate(arguments, verb) : 0);
  }

  /** A trackball's roll reaches views as arrow keys, one a unit. */
  private static void roll(Input input, int dx, int dy) {
    for (int i = 0; i < Math.abs(dx); i++) input.key(KeyCodes.code(dx < 0 ? "DPAD_LEFT" : "DPAD_RIGHT"), false);
    for (int i = 0; i < Math.abs(dy); i++) input.key(KeyCodes.code(dy < 0 ? "DPAD_UP" : "DPAD_DOWN"), false);
  }

  private static int coordinate(Arguments arguments, String verb) {
    return Math.round(decimal(arguments.required(), verb));
  }

  private static int duration(Arguments arguments, String verb) {
    String text = arguments.next();
    int ms = text == null ? -1 : (int) decimal(text, verb);
    return ms < 0 ? DEFAULT_SWIPE_MS : ms;
  }

  private static float decimal(String text, String verb) {
    try {
      return Float.parseFloat(text);
    } catch (NumberFormatException e) {
      throw Arguments.exception(verb, "java.lang.IllegalArgumentException: Error: Invalid arguments for command: " + verb);
    }
  }

  private static int help(Call call) {
    call.out.line("Usage: input [<source>] [-d DISPLAY_ID] <command> [<arg>...]\n\nThe sources are: ");
    SOURCES.stream().sorted().forEach(source -> call.out.line("      " + source));
    call.out.line("\nThe commands and default sources are:");
    call.out.line("      text <string> (Default: touchscreen)");
    call.out.line("      keyevent [--longpress|--doubletap|--async|--delay <duration between keycodes in ms>] <key code number or name> ... (Default: keyboard)");
    call.out.line("      tap <x> <y> (Default: touchscreen)");
    call.out.line("      swipe <x1> <y1> <x2> <y2> [duration(ms)] (Default: touchscreen)");
    call.out.line("      draganddrop <x1> <y1> <x2> <y2> [duration(ms)] (Default: touchscreen)");
    call.out.line("      press (Default: trackball)\n      roll <dx> <dy> (Default: trackball)");
    call.out.line("      motionevent <DOWN|UP|MOVE|CANCEL> <x> <y> (Default: touchscreen)");
    call.out.line("      keycombination [-t duration(ms)] <key code 1> <key code 2> ... (Default: keyboard, the key order is important here.)");
    return Arguments.MINUS_ONE;
  }
}
