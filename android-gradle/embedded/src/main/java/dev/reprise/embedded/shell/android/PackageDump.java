package dev.reprise.embedded.shell.android;

import dev.reprise.embedded.phone.IntentSpec;
import dev.reprise.embedded.phone.Packages;
import dev.reprise.embedded.shell.Call;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;

/** `dumpsys package PACKAGE` and `pm dump PACKAGE`, as far as the device knows its packages. */
final class PackageDump {
  private PackageDump() {}

  static int run(Call call, String name) {
    Packages packages = call.phone().packages();
    Packages.Info info = packages.find(name);
    if (info == null) {
      call.out.line("Unable to find package: " + name);
      return 0;
    }
    IntentSpec launcher = new IntentSpec();
    launcher.action = "android.intent.action.MAIN";
    launcher.categories.add("android.intent.category.LAUNCHER");
    launcher.packageName = name;
    String activity = packages.resolveActivity(launcher);
    String id = DumpText.id(name);
    if (activity != null) {
      call.out.line("Activity Resolver Table:");
      call.out.line("  Non-Data Actions:");
      call.out.line("      android.intent.action.MAIN:");
      call.out.line("        " + DumpText.id(activity) + " " + IntentText.shortName(activity) + " filter " + DumpText.id(activity + "#filter"));
      call.out.line("          Action: \"android.intent.action.MAIN\"");
      call.out.line("          Category: \"android.intent.category.LAUNCHER\"");
      call.out.line("");
    }
    call.out.line("Packages:");
    call.out.line("  Package [" + name + "] (" + id + "):");
    call.out.line("    appId=" + info.uid);
    call.out.line("    pkg=Package{" + DumpText.id(name + "#pkg") + " " + name + "}");
    call.out.line("    codePath=" + info.apkPath.replaceFirst("/[^/]*$", ""));
    call.out.line("    resourcePath=" + info.apkPath.replaceFirst("/[^/]*$", ""));
    call.out.line("    versionCode=" + info.versionCode + " minSdk=" + info.minSdk + " targetSdk=" + info.targetSdk);
    call.out.line("    versionName=" + info.versionName);
    call.out.line("    flags=[ " + (info.system ? "SYSTEM " : "") + "HAS_CODE ALLOW_CLEAR_USER_DATA ]");
    call.out.line("    dataDir=/data/user/0/" + name);
    call.out.line("    timeStamp=" + time(call, info.lastUpdateMs));
    call.out.line("    lastUpdateTime=" + time(call, info.lastUpdateMs));
    call.out.line("    installerPackageName=null");
    List<String> requested = packages.requestedPermissions(name);
    List<String> granted = packages.grantedPermissions(name);
    if (!requested.isEmpty()) call.out.line("    requested permissions:");
    requested.forEach(permission -> call.out.line("      " + permission));
    call.out.line("    install permissions:");
    for (String permission : requested) if (!packages.isRuntimePermission(permission)) call.out.line("      " + permission + ": granted=" + granted.contains(permission));
    call.out.line("    User 0: ceDataInode=0 deDataInode=0 installed=true hidden=false suspended=false distractionFlags=0 stopped="
        + call.phone().activities().processes().stream().noneMatch(process -> process.name.equals(name)) + " notLaunched=false enabled=0 instant=false virtual=false");
    call.out.line("      firstInstallTime=" + time(call, info.firstInstallMs));
    call.out.line("      gids=[]");
    call.out.line("      runtime permissions:");
    for (String permission : requested) if (packages.isRuntimePermission(permission)) call.out.line("        " + permission + ": granted=" + granted.contains(permission));
    return 0;
  }

  private static String time(Call call, long ms) {
    return DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss", Locale.ROOT).withZone(ZoneId.of(call.phone().properties().timeZone())).format(Instant.ofEpochMilli(ms));
  }
}
