package dev.reprise.embedded.shell.android;

import dev.reprise.embedded.phone.Packages;
import dev.reprise.embedded.phone.Programs;
import dev.reprise.embedded.shell.Call;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;

/** `pm list packages|permissions|users|features|instrumentation|libraries`. */
final class PmList {
  /** What the device has and can name; `has-feature` says yes to these. */
  static final List<String> FEATURES = List.of("android.hardware.touchscreen", "android.software.app_widgets");

  private PmList() {}

  static int run(Call call, Arguments arguments) {
    String what = arguments.next();
    if (what == null) throw Arguments.error("Error: didn't specify type of data to list");
    switch (what) {
      case "package":
      case "packages": return packages(call, arguments);
      case "permissions": {
        SortedSet<String> permissions = new TreeSet<>();
        for (Packages.Info info : call.phone().packages().list()) permissions.addAll(call.phone().packages().requestedPermissions(info.name));
        call.out.line("All Permissions:\n");
        permissions.forEach(permission -> call.out.line("permission:" + permission));
        return 0;
      }
      case "users":
        call.out.line("Users:\n\tUserInfo{0:Owner:4c13} running");
        return 0;
      case "features":
        call.out.line("feature:reqGlEsVersion=0x20000");
        FEATURES.forEach(feature -> call.out.line("feature:" + feature));
        return 0;
      case "instrumentation":
        for (Programs.Instrumentation each : call.phone().programs().instrumentations()) call.out.line("instrumentation:" + each.component + " (target=" + each.target + ")");
        return 0;
      case "libraries":
      case "staged-sessions": return 0;
      default: throw Arguments.error("Error: unknown list type '" + what + "'");
    }
  }

  private static int packages(Call call, Arguments arguments) {
    boolean files = false;
    boolean thirdParty = false;
    boolean system = false;
    boolean installer = false;
    boolean versions = false;
    boolean uids = false;
    boolean disabled = false;
    long uid = -1;
    for (String option = arguments.option(); option != null; option = arguments.option()) {
      switch (option) {
        case "-f": files = true; break;
        case "-3": thirdParty = true; break;
        case "-s": system = true; break;
        case "-i": installer = true; break;
        case "-U": uids = true; break;
        case "-d": disabled = true; break;
        case "--show-versioncode": versions = true; break;
        case "-l": // used to be needed
        case "-lf": files |= option.contains("f"); break;
        case "-a":
        case "-e":
        case "-u":
        case "--apex-only":
        case "--match-libraries": break;
        case "--user": arguments.required(); break;
        case "--uid": uid = arguments.number(); break;
        default: throw Arguments.error("Error: Unknown option: " + option);
      }
    }
    String filter = arguments.next();
    for (Packages.Info info : call.phone().packages().list()) {
      boolean kind = thirdParty == system || info.system == system;
      if (!kind || disabled || (filter != null && !info.name.contains(filter)) || (uid >= 0 && info.uid != uid)) continue;
      call.out.line("package:" + (files ? info.apkPath + "=" : "") + info.name + (versions ? " versionCode:" + info.versionCode : "")
          + (installer ? "  installer=null" : "") + (uids ? " uid:" + info.uid : ""));
    }
    return 0;
  }
}
