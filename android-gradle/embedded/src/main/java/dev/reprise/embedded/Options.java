package dev.reprise.embedded;

import dev.reprise.embedded.phone.DeviceProfile;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** The device's command line. */
final class Options {
  static final String USAGE =
      "java @device.args --port N --state DIR [--apk FILE]... [--width 720] [--height 1280] [--density 320] [--locale en-US]"
          + " [--time-zone UTC] [--animations] [--cache DIR] [--parent PID | --starter PID]";

  final DeviceProfile profile = new DeviceProfile();
  /** 0 picks a free one. */
  int port;
  final List<Path> apks = new ArrayList<>();
  /** The device ends when this process does; 0 when it ends only by a signal. */
  long parentPid;
  /** The device ends when this process does before it is up; 0 when nobody waits for it. */
  long starterPid;

  private Options() {}

  /** @throws IllegalArgumentException with one sentence for the person who wrote the command */
  static Options parse(String[] arguments) {
    Options options = new Options();
    String home = System.getProperty("user.home");
    String cacheRoot = System.getenv("REPRISE_CACHE") != null ? System.getenv("REPRISE_CACHE") : (System.getenv("XDG_CACHE_HOME") != null ? System.getenv("XDG_CACHE_HOME") : home + "/.cache") + "/reprise";
    options.profile.cache = Path.of(cacheRoot).toAbsolutePath();
    options.profile.system = Path.of(System.getProperty("dev.reprise.system", "build/system")).toAbsolutePath();
    for (int i = 0; i < arguments.length; i++) {
      String name = arguments[i];
      if (name.equals("--animations")) {
        options.profile.animations = true;
        continue;
      }
      if (i + 1 == arguments.length) throw new IllegalArgumentException("A value is missing after " + name + ". Usage: " + USAGE);
      options.set(name, arguments[++i]);
    }
    if (options.profile.state == null) throw new IllegalArgumentException("--state DIR is missing: the folder that holds the device. Usage: " + USAGE);
    return options;
  }

  private void set(String name, String value) {
    switch (name) {
      case "--port":
        port = number(name, value, 0, 65535);
        break;
      case "--state":
        profile.state = Path.of(value).toAbsolutePath();
        break;
      case "--apk":
        apks.add(Path.of(value).toAbsolutePath());
        break;
      case "--width":
        profile.width = number(name, value, 240, 4096);
        break;
      case "--height":
        profile.height = number(name, value, 240, 4096);
        break;
      case "--density":
        profile.densityDpi = number(name, value, 120, 640);
        break;
      case "--locale":
        if (Locale.forLanguageTag(value).getLanguage().isEmpty()) throw new IllegalArgumentException("--locale wants a language tag such as de-DE, not \"" + value + "\".");
        profile.locale = value;
        break;
      case "--time-zone":
        profile.timeZone = value;
        break;
      case "--cache":
        profile.cache = Path.of(value).toAbsolutePath();
        break;
      case "--parent":
        parentPid = number(name, value, 1, Integer.MAX_VALUE);
        break;
      case "--starter":
        starterPid = number(name, value, 1, Integer.MAX_VALUE);
        break;
      default:
        throw new IllegalArgumentException("Unknown option " + name + ". Usage: " + USAGE);
    }
  }

  private static int number(String name, String value, int min, int max) {
    try {
      int number = Integer.parseInt(value);
      if (number >= min && number <= max) return number;
    } catch (NumberFormatException e) {
      // Falls through to the sentence below, which names the value.
    }
    throw new IllegalArgumentException(name + " wants a number from " + min + " to " + max + ", not \"" + value + "\".");
  }
}
