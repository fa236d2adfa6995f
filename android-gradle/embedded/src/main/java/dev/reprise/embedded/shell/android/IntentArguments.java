package dev.reprise.embedded.shell.android;

import dev.reprise.embedded.phone.IntentSpec;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/** Reads an intent as `am` is told it: -a ACTION -d DATA -t TYPE -c CATEGORY -n COMPONENT -p PACKAGE -f FLAGS, extras, a bare target. */
final class IntentArguments {
  private static final Map<String, Integer> FLAGS = Map.ofEntries(
      Map.entry("--grant-read-uri-permission", 0x1), Map.entry("--grant-write-uri-permission", 0x2), Map.entry("--debug-log-resolution", 0x8),
      Map.entry("--exclude-stopped-packages", 0x10), Map.entry("--include-stopped-packages", 0x20), Map.entry("--grant-persistable-uri-permission", 0x40),
      Map.entry("--grant-prefix-uri-permission", 0x80), Map.entry("--activity-brought-to-front", 0x400000), Map.entry("--activity-clear-top", 0x4000000),
      Map.entry("--activity-clear-when-task-reset", 0x80000), Map.entry("--activity-exclude-from-recents", 0x800000),
      Map.entry("--activity-launched-from-history", 0x100000), Map.entry("--activity-multiple-task", 0x8000000), Map.entry("--activity-no-animation", 0x10000),
      Map.entry("--activity-no-history", 0x40000000), Map.entry("--activity-no-user-action", 0x40000), Map.entry("--activity-previous-is-top", 0x1000000),
      Map.entry("--activity-reorder-to-front", 0x20000), Map.entry("--activity-reset-task-if-needed", 0x200000), Map.entry("--activity-single-top", 0x20000000),
      Map.entry("--activity-clear-task", 0x8000), Map.entry("--activity-task-on-home", 0x4000), Map.entry("--receiver-registered-only", 0x40000000),
      Map.entry("--receiver-replace-pending", 0x20000000), Map.entry("--receiver-foreground", 0x10000000), Map.entry("--receiver-no-abort", 0x8000000),
      Map.entry("--receiver-include-background", 0x1000000));

  private final Arguments arguments;
  private final IntentSpec intent = new IntentSpec();

  private IntentArguments(Arguments arguments) {
    this.arguments = arguments;
  }

  /** {@code other} takes the command's own options and says whether it knew one. */
  static IntentSpec parse(Arguments arguments, Predicate<String> other) {
    return new IntentArguments(arguments).parse(other);
  }

  private IntentSpec parse(Predicate<String> other) {
    boolean told = false;
    for (String option = arguments.option(); option != null; option = arguments.option()) {
      if (field(option) || extra(option)) told = true;
      else if (FLAGS.containsKey(option)) intent.flags |= FLAGS.get(option);
      else if (option.equals("--selector") || option.equals("-i")) arguments.required();
      else if (!other.test(option)) throw arguments.exception("java.lang.IllegalArgumentException: Unknown option: " + option);
    }
    String target = arguments.next();
    if (target != null) target(target);
    else if (!told) throw arguments.exception("java.lang.IllegalArgumentException: No intent supplied");
    return intent;
  }

  private boolean field(String option) {
    switch (option) {
      case "-a":
        intent.action = arguments.required();
        return true;
      case "-d":
        intent.data = arguments.required();
        return true;
      case "-t":
        intent.type = arguments.required();
        return true;
      case "-c":
        intent.categories.add(arguments.required());
        return true;
      case "-p":
        intent.packageName = arguments.required();
        return true;
      case "-n": {
        String name = arguments.required();
        intent.component = component(name);
        if (intent.component == null) throw arguments.exception("java.lang.IllegalArgumentException: Bad component name: " + name);
        return true;
      }
      case "-f":
        intent.flags |= (int) arguments.number();
        return true;
      default:
        return false;
    }
  }

  private boolean extra(String option) {
    switch (option) {
      case "-e":
      case "--es": return put(arguments.required(), arguments.required());
      case "--esn": return put(arguments.required(), null);
      case "--ei": return put(arguments.required(), (int) arguments.number());
      case "--el": return put(arguments.required(), arguments.number());
      case "--ef": return put(arguments.required(), Float.valueOf(arguments.required()));
      case "--ez": return put(arguments.required(), truth(arguments.required()));
      case "--eu": return put(arguments.required(), new IntentSpec.Address(arguments.required()));
      case "--ecn": {
        String key = arguments.required();
        String name = arguments.required();
        if (!name.matches("[^/]+/[^/]+")) throw arguments.exception("java.lang.IllegalArgumentException: Bad component name: " + name);
        return put(key, new IntentSpec.Component(name));
      }
      case "--eia": {
        String key = arguments.required();
        return put(key, split(arguments.required()).stream().mapToInt(text -> Integer.decode(text)).toArray());
      }
      case "--eial": {
        String key = arguments.required();
        return put(key, new ArrayList<>(split(arguments.required()).stream().map(Integer::decode).toList()));
      }
      case "--ela": {
        String key = arguments.required();
        return put(key, split(arguments.required()).stream().mapToLong(Long::decode).toArray());
      }
      case "--esa": {
        String key = arguments.required();
        return put(key, split(arguments.required()).toArray(new String[0]));
      }
      case "--esal": {
        String key = arguments.required();
        return put(key, new ArrayList<>(split(arguments.required())));
      }
      default: return false;
    }
  }

  private boolean put(String key, Object value) {
    intent.extras.put(key, value);
    return true;
  }

  private boolean truth(String text) {
    if (text.equals("true") || text.equals("t")) return true;
    if (text.equals("false") || text.equals("f")) return false;
    try {
      return Integer.decode(text) != 0;
    } catch (NumberFormatException e) {
      throw arguments.exception("java.lang.IllegalArgumentException: Invalid boolean value: " + text);
    }
  }

  /** Splits at commas; "\," is a comma. */
  private static List<String> split(String text) {
    List<String> parts = new ArrayList<>();
    for (String part : text.split("(?<!\\\\),")) parts.add(part.replace("\\,", ","));
    return parts;
  }

  /** A bare argument: a URI, a component or a package; the latter two mean its launcher entry. */
  private void target(String text) {
    if (text.indexOf(':') >= 0) {
      intent.data = text;
      if (intent.action == null) intent.action = "android.intent.action.VIEW";
      return;
    }
    if (text.indexOf('/') >= 0) {
      if (intent.component == null) intent.component = component(text);
      if (intent.component == null) throw arguments.exception("java.lang.IllegalArgumentException: Bad component name: " + text);
    } else if (intent.packageName == null) {
      intent.packageName = text;
    }
    if (intent.action == null) {
      intent.action = "android.intent.action.MAIN";
      intent.categories.add("android.intent.category.LAUNCHER");
    }
  }

  /** "package/class" with ".Short" expanded, or null when it is none. */
  static String component(String name) {
    int slash = name.indexOf('/');
    if (slash <= 0 || slash + 1 == name.length()) return null;
    String packageName = name.substring(0, slash);
    String className = name.substring(slash + 1);
    return packageName + "/" + (className.startsWith(".") ? packageName + className : className);
  }
}
