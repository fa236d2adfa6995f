package dev.reprise.embedded.shell.android;

import dev.reprise.embedded.phone.Languages;
import dev.reprise.embedded.shell.Call;
import java.util.List;

/** `cmd locale set-app-locales PACKAGE [--user ID] [--locales TAGS]` and `get-app-locales PACKAGE`. */
final class AppLocales {
  private AppLocales() {}

  static int run(Call call, List<String> args) {
    String verb = args.isEmpty() ? "" : args.get(0);
    if (!verb.equals("set-app-locales") && !verb.equals("get-app-locales")) return Arguments.unknown(call, verb);
    Arguments arguments = new Arguments(verb, args.subList(1, args.size()));
    String packageName = arguments.next();
    if (packageName == null) throw Arguments.error("Error: no package specified");
    String user = "0";
    String tags = "";
    for (String option = arguments.option(); option != null; option = arguments.option()) {
      switch (option) {
        case "--user":
          user = arguments.required();
          break;
        case "--locales":
          tags = arguments.peek() == null ? "" : arguments.next();
          break;
        case "--delegate":
          arguments.required();
          break;
        default:
          throw arguments.exception("java.lang.IllegalArgumentException: Unknown option: " + option);
      }
    }
    if (user.equals("current")) user = "0";
    return verb.startsWith("set") ? set(call, packageName, user, tags) : get(call, packageName, user);
  }

  private static int set(Call call, String packageName, String user, String tags) {
    try {
      if (!call.phone().languages().setApp(packageName, tags)) return unknown(call, packageName, user);
      return 0;
    } catch (IllegalArgumentException e) {
      throw Arguments.error("Error: " + e.getMessage());
    }
  }

  private static int get(Call call, String packageName, String user) {
    Languages languages = call.phone().languages();
    String tags = languages.app(packageName);
    if (tags == null) return unknown(call, packageName, user);
    call.out.line("Locales for " + packageName + " for user " + user + " are [" + tags + "]");
    return 0;
  }

  private static int unknown(Call call, String packageName, String user) {
    call.out.line("Unknown package " + packageName + " for userId " + user);
    return 0;
  }
}
