package dev.reprise.embedded.packages;

import android.content.Intent;
import android.content.pm.PackageManager;
import android.content.pm.ResolveInfo;
import java.util.ArrayList;
import java.util.List;
import org.robolectric.RuntimeEnvironment;

/** Which activities an intent finds, as "package/class"; as `cmd package` asks: without MATCH_DEFAULT_ONLY, a launcher activity needs no DEFAULT category. */
final class ActivityQueries {
  private ActivityQueries() {}

  /** Null when there is none. */
  static String best(Intent intent) {
    ResolveInfo found = packages().resolveActivity(intent, 0);
    return found == null ? null : name(found);
  }

  static List<String> all(Intent intent) {
    List<String> found = new ArrayList<>();
    for (ResolveInfo each : packages().queryIntentActivities(intent, 0)) found.add(name(each));
    return found;
  }

  private static PackageManager packages() {
    return RuntimeEnvironment.systemContext.getPackageManager();
  }

  private static String name(ResolveInfo found) {
    return found.activityInfo.packageName + "/" + found.activityInfo.name;
  }
}
