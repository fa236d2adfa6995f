package dev.reprise.embedded.shell.android;

import dev.reprise.embedded.phone.IntentSpec;
import dev.reprise.embedded.phone.Packages;
import dev.reprise.embedded.shell.Call;
import dev.reprise.embedded.shell.Command;
import java.io.IOException;
import java.util.List;

/** `pm`, which is `cmd package`. */
public final class Pm implements Command {
  @Override public int run(Call call) throws IOException {
    if (call.args.isEmpty()) {
      call.out.line("Package manager (package) commands:\n  help\n    Print this help text.");
      return Arguments.MINUS_ONE;
    }
    Arguments arguments = Arguments.of(call);
    Packages packages = call.phone().packages();
    switch (call.args.get(0)) {
      case "list": return PmList.run(call, arguments);
      case "path": return path(call, arguments);
      case "install": return PmInstall.install(call, arguments);
      case "install-create": return PmInstall.create(call, arguments);
      case "install-write": return PmInstall.write(call, arguments);
      case "install-commit": return PmInstall.commit(call, arguments);
      case "install-abandon": return PmInstall.abandon(call, arguments);
      case "uninstall": return uninstall(call, arguments);
      case "clear": {
        boolean cleared = packages.clear(afterOptions(arguments));
        call.out.line(cleared ? "Success" : "Failed");
        return cleared ? 0 : 1;
      }
      case "grant":
      case "revoke": return permission(call, arguments, call.args.get(0).equals("grant"));
      case "reset-permissions": return resetPermissions(call);
      case "dump":
        return PackageDump.run(call, afterOptions(arguments));
      case "resolve-activity": return resolve(call, arguments, false);
      case "query-activities": return resolve(call, arguments, true);
      case "has-feature": {
        boolean has = PmList.FEATURES.contains(arguments.required());
        call.out.line(Boolean.toString(has));
        return has ? 0 : 1;
      }
      case "get-install-location":
        call.out.line("0[auto]");
        return 0;
      case "get-max-users":
        call.out.line("Maximum supported users: 1");
        return 0;
      case "set-installer": return 0;
      default: return Arguments.unknown(call, call.args.get(0));
    }
  }

  /** The first operand behind options; --user takes a value. */
  static String afterOptions(Arguments arguments) {
    for (String option = arguments.option(); option != null; option = arguments.option()) {
      if (option.equals("--user")) arguments.required();
      else if (!option.matches("--cache-only|--checkin|-f|-a")) throw Arguments.error("Error: Unknown option: " + option);
    }
    return arguments.required();
  }

  private static int path(Call call, Arguments arguments) {
    Packages.Info info = call.phone().packages().find(afterOptions(arguments));
    if (info == null) return 1;
    call.out.line("package:" + info.apkPath);
    return 0;
  }

  private static int uninstall(Call call, Arguments arguments) {
    boolean keepData = false;
    for (String option = arguments.option(); option != null; option = arguments.option()) {
      if (option.equals("-k")) keepData = true;
      else if (option.equals("--user") || option.equals("--versionCode")) arguments.required();
      else throw Arguments.error("Error: Unknown option: " + option);
    }
    String name = arguments.next();
    if (name == null) throw Arguments.error("Error: package name not specified");
    if (call.phone().packages().find(name) == null) {
      call.out.line("Failure [DELETE_FAILED_INTERNAL_ERROR]");
      return 1;
    }
    try {
      call.phone().packages().uninstall(name, keepData);
      call.out.line("Success");
      return 0;
    } catch (Packages.Refused e) {
      call.out.line("Failure [" + e.code + "]");
      return 1;
    }
  }

  private static int permission(Call call, Arguments arguments, boolean grant) {
    String verb = grant ? "grant" : "revoke";
    for (String option = arguments.option(); option != null; option = arguments.option()) {
      if (option.equals("--user")) arguments.required();
      else if (!option.equals("--all-permissions")) throw Arguments.error("Error: Unknown option: " + option);
    }
    String name = arguments.next();
    if (name == null) throw Arguments.error("Error: no package specified");
    String permission = arguments.next();
    if (permission == null) throw Arguments.error("Error: no permission specified");
    if (call.phone().packages().find(name) == null) throw Arguments.exception(verb, "java.lang.IllegalArgumentException: Unknown package: " + name);
    try {
      if (grant) call.phone().packages().grant(name, permission);
      else call.phone().packages().revoke(name, permission);
      return 0;
    } catch (Packages.Refused e) {
      throw Arguments.exception(verb, "java.lang.SecurityException: " + e.getMessage());
    }
  }

  private static int resetPermissions(Call call) {
    Packages packages = call.phone().packages();
    for (Packages.Info info : packages.list()) {
      if (info.system) continue;
      for (String permission : packages.grantedPermissions(info.name)) {
        try {
          packages.revoke(info.name, permission);
        } catch (Packages.Refused e) {
          // An install-time permission cannot be taken back, and is not meant to be.
        }
      }
    }
    return 0;
  }

  private static int resolve(Call call, Arguments arguments, boolean query) {
    boolean[] brief = {false};
    boolean[] components = {false};
    IntentSpec intent = IntentArguments.parse(arguments, option -> {
      if (option.equals("--brief")) brief[0] = true;
      else if (option.equals("--components")) components[0] = true;
      else if (option.equals("--user") || option.equals("--query-flags")) arguments.required();
      else return false;
      return true;
    });
    if (intent.component == null && intent.action == null && intent.packageName != null) intent.action = "android.intent.action.MAIN";
    String resolved = query ? null : call.phone().packages().resolveActivity(intent);
    List<String> found = query ? call.phone().packages().queryActivities(intent) : resolved == null ? List.of() : List.of(resolved);
    if (found.isEmpty()) {
      call.out.line(query ? "No activities found" : "No activity found");
      return 0;
    }
    String head = "priority=0 preferredOrder=0 match=0x108000 specificIndex=-1 isDefault=" + intent.categories.contains("android.intent.category.DEFAULT");
    if (query && !components[0]) call.out.line(found.size() + " activities found:");
    for (int i = 0; i < found.size(); i++) {
      String shortName = IntentText.shortName(found.get(i));
      if (query && !components[0]) call.out.line("  Activity #" + i + ":");
      if (components[0]) call.out.line(shortName);
      else if (brief[0]) List.of(head, shortName).forEach(line -> call.out.line((query ? "    " : "") + line));
      else full(call, head, found.get(i));
    }
    return 0;
  }

  private static void full(Call call, String head, String activity) {
    int slash = activity.indexOf('/');
    String packageName = activity.substring(0, slash);
    Packages.Info info = call.phone().packages().find(packageName);
    call.out.line(head);
    call.out.line("ActivityInfo:");
    call.out.line("  name=" + activity.substring(slash + 1));
    call.out.line("  packageName=" + packageName);
    call.out.line("  enabled=true exported=true directBootAware=false");
    call.out.line("  ApplicationInfo:");
    call.out.line("    packageName=" + packageName);
    if (info != null) {
      call.out.line("    processName=" + packageName + " uid=" + info.uid);
      call.out.line("    sourceDir=" + info.apkPath);
    }
  }
}
