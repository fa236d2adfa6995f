package dev.reprise.embedded.service;

import android.content.Intent;
import android.content.pm.ActivityInfo;
import android.content.pm.ResolveInfo;
import android.util.Log;
import dev.reprise.embedded.packages.InstalledPackage;
import dev.reprise.embedded.process.AppProcess;
import dev.reprise.embedded.sandbox.Device;
import java.util.ArrayList;
import java.util.List;
import org.robolectric.RuntimeEnvironment;

/** The receivers of manifests that a broadcast reaches. One that it means and does not reach is named in the log, as on a phone. */
final class DeclaredReceivers {
  private final Device device;

  DeclaredReceivers(Device device) {
    this.device = device;
  }

  /** Each with the priority of the filter by which the broadcast means it. */
  List<ResolveInfo> of(Intent intent, String permission, AppProcess caller) {
    List<ResolveInfo> reached = new ArrayList<>();
    if ((intent.getFlags() & Intent.FLAG_RECEIVER_REGISTERED_ONLY) != 0) return reached;
    for (ResolveInfo meant : RuntimeEnvironment.systemContext.getPackageManager().queryBroadcastReceivers(intent, 0)) {
      ActivityInfo receiver = meant.activityInfo;
      InstalledPackage app = device.packages.installed(receiver.packageName);
      if (app == null || intent.getPackage() != null && !intent.getPackage().equals(receiver.packageName)) continue;
      String refusal = BroadcastRules.refusal(device, app, receiver, intent, permission, caller);
      if (refusal == null) reached.add(meant);
      else Log.w("BroadcastQueue", refusal);
    }
    return reached;
  }
}
