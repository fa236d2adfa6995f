package dev.reprise.embedded.activity;

import android.content.ComponentName;
import android.content.Intent;
import android.content.pm.PackageManager;
import android.content.pm.ResolveInfo;
import dev.reprise.embedded.packages.Intents;
import dev.reprise.embedded.process.Sender;
import dev.reprise.embedded.sandbox.Device;
import java.util.ArrayList;
import java.util.List;
import org.robolectric.RuntimeEnvironment;

/** When several apps can do what an intent asks, the person is asked, unless one of them was chosen for always (PackageManager's chooseBestActivity). */
final class ActivityChoice {
  private static final ComponentName RESOLVER = new ComponentName("com.android.intentresolver", "com.android.intentresolver.ResolverActivity");

  private final Device device;

  ActivityChoice(Device device) {
    this.device = device;
  }

  /** The intent itself where there is nothing to ask, else one that asks. */
  Intent settled(Intent intent, Sender caller) {
    if (intent.getComponent() != null || intent.hasCategory(Intent.CATEGORY_HOME)) return intent;
    List<ResolveInfo> candidates = candidates(intent, caller);
    if (candidates.size() < 2 || isBetter(candidates.get(0), candidates.get(1))) return intent;
    ComponentName always = device.packages.preferred.of(intent);
    for (ResolveInfo candidate : candidates) {
      ComponentName name = new ComponentName(candidate.activityInfo.packageName, candidate.activityInfo.name);
      if (name.equals(always)) return new Intent(intent).setComponent(name);
    }
    return new Intent().setComponent(RESOLVER).putExtra(Intent.EXTRA_INTENT, new Intent(intent)).addFlags(intent.getFlags());
  }

  private List<ResolveInfo> candidates(Intent intent, Sender caller) {
    PackageManager packages = RuntimeEnvironment.systemContext.getPackageManager();
    List<ResolveInfo> candidates = new ArrayList<>();
    for (ResolveInfo found : packages.queryIntentActivities(Intents.typed(intent), PackageManager.MATCH_DEFAULT_ONLY)) {
      boolean open = found.activityInfo.exported || caller != null && caller.packageName.equals(found.activityInfo.packageName);
      if (open && device.packages.installed(found.activityInfo.packageName) != null) candidates.add(found);
    }
    return candidates;
  }

  private static boolean isBetter(ResolveInfo first, ResolveInfo second) {
    return first.priority != second.priority || first.preferredOrder != second.preferredOrder || first.isDefault != second.isDefault;
  }
}
