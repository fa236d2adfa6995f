package dev.reprise.embedded.service;

import android.content.ComponentName;
import android.content.Intent;
import android.content.pm.ActivityInfo;
import android.os.Build;
import dev.reprise.embedded.packages.ComponentAccess;
import dev.reprise.embedded.packages.InstalledPackage;
import dev.reprise.embedded.process.AppProcess;
import dev.reprise.embedded.sandbox.Device;

/** Which receivers of manifests a broadcast does not reach, in the order and the words of AOSP's BroadcastSkipPolicy. */
final class BroadcastRules {
  /** Intent.FLAG_RECEIVER_INCLUDE_BACKGROUND and its opposite, which are hidden. */
  static final int INCLUDE_BACKGROUND = 0x01000000;
  private static final int EXCLUDE_BACKGROUND = 0x00800000;

  private BroadcastRules() {}

  /**
   * Null when it reaches the receiver; else the line for the log.
   *
   * @param permission what the sender asks of those who receive it, or null
   * @param caller null for the device itself and for adb
   */
  static String refusal(Device device, InstalledPackage app, ActivityInfo receiver, Intent intent, String permission, AppProcess caller) {
    String component = new ComponentName(receiver.packageName, receiver.name).flattenToShortString();
    String refused = ComponentAccess.refusal(device, caller, receiver, receiver.permission);
    if (refused != null) {
      String from = caller.packageName + " (pid=" + caller.pid + ", uid=" + caller.uid + ")";
      return "Permission Denial: broadcasting " + intent + " from " + from + " to " + component + (refused.startsWith("not") ? " is " : " ") + refused;
    }
    if (permission != null && !device.permissions.isGranted(app, permission)) {
      return "Permission Denial: receiving " + intent + " to " + component + " requires " + permission + " due to sender " + (caller == null ? "null" : caller.packageName);
    }
    return isForTheBackground(intent, app) ? null : "Background execution not allowed: receiving " + intent + " to " + component;
  }

  /** Since Android 8 a receiver of a manifest hears only of what is addressed to its app, or is marked by its sender. */
  private static boolean isForTheBackground(Intent intent, InstalledPackage app) {
    if (app.parsed.applicationInfo.targetSdkVersion < Build.VERSION_CODES.O) return true;
    if ((intent.getFlags() & EXCLUDE_BACKGROUND) != 0) return false;
    return intent.getComponent() != null || intent.getPackage() != null || (intent.getFlags() & INCLUDE_BACKGROUND) != 0;
  }
}
