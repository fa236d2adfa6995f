package dev.reprise.agent.phone;

import android.content.ComponentName;
import dev.reprise.agent.source.SourceException;

/** What the icon of an app starts, as the package manager's own command tells it: AOSP services/.../pm/PackageManagerShellCommand.java. */
final class LauncherEntry {
  private LauncherEntry() {}

  /** Null when the app has no icon, or is not there. */
  static ComponentName of(String packageName) throws SourceException {
    String said =
        ShellCommand.run(
            "cmd", "package", "query-activities", "--brief", "-a", "android.intent.action.MAIN", "-c", "android.intent.category.LAUNCHER", packageName);
    String found = parse(said, packageName);
    return found == null ? null : ComponentName.unflattenFromString(found);
  }

  /** The first line that names an activity of this very app; one with several icons has several. */
  static String parse(String said, String packageName) {
    for (String line : said.split("\\R")) if (line.trim().startsWith(packageName + "/")) return line.trim();
    return null;
  }
}
