package dev.reprise.embedded.activity;

import android.content.ActivityNotFoundException;
import android.content.Intent;
import android.content.pm.ActivityInfo;
import android.content.pm.PackageManager;
import android.content.pm.ResolveInfo;
import dev.reprise.embedded.packages.ComponentAccess;
import dev.reprise.embedded.packages.Intents;
import dev.reprise.embedded.process.Sender;
import dev.reprise.embedded.sandbox.Device;
import org.robolectric.RuntimeEnvironment;

/** Which activity an intent means, and whether its sender may start it. */
final class ActivityResolver {
  private final Device device;

  ActivityResolver(Device device) {
    this.device = device;
  }

  /** Null when no installed app handles the intent. */
  ActivityInfo resolve(Intent intent) {
    PackageManager packages = RuntimeEnvironment.systemContext.getPackageManager();
    if (intent.getComponent() != null) {
      try {
        ActivityInfo info = packages.getActivityInfo(intent.getComponent(), PackageManager.GET_META_DATA);
        return device.packages.installed(info.packageName) == null ? null : info;
      } catch (PackageManager.NameNotFoundException e) {
        return null;
      }
    }
    ResolveInfo found = packages.resolveActivity(Intents.typed(intent), PackageManager.MATCH_DEFAULT_ONLY | PackageManager.GET_META_DATA);
    return found == null || device.packages.installed(found.activityInfo.packageName) == null ? null : found.activityInfo;
  }

  /** With the exceptions and words of AOSP's Instrumentation and ActivityTaskSupervisor; a null caller may start anything. */
  ActivityInfo require(Intent intent, Sender caller) {
    ActivityInfo info = resolve(intent);
    if (info == null) throw new ActivityNotFoundException(notFound(intent));
    String refusal = ComponentAccess.refusal(device, caller, info, info.permission);
    if (refusal != null) {
      throw new SecurityException("Permission Denial: starting " + intent + " from " + caller.packageName + " (pid=" + caller.pid + ", uid=" + caller.uid + ") " + refusal);
    }
    return info;
  }

  private static String notFound(Intent intent) {
    if (intent.getComponent() == null) return "No Activity found to handle " + intent;
    return "Unable to find explicit activity class " + intent.getComponent().toShortString() + "; have you declared this activity in your AndroidManifest.xml?";
  }
}
