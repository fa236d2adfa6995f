package dev.reprise.embedded.packages;

import android.content.pm.ComponentInfo;
import dev.reprise.embedded.process.AppProcess;
import dev.reprise.embedded.process.Sender;
import dev.reprise.embedded.sandbox.Device;

/** Whether one app may reach what another has declared: AOSP's ActivityManagerService.checkComponentPermission. */
public final class ComponentAccess {
  private ComponentAccess() {}

  /**
   * Null when it may; else how AOSP ends its refusals: "not exported from uid 10086", "requires android.permission.CAMERA".
   *
   * @param caller null for the device itself and for adb, which may do everything
   * @param permission what the component asks of whoever reaches it, or null
   */
  public static String refusal(Device device, AppProcess caller, ComponentInfo component, String permission) {
    return refusal(device, Sender.of(caller), component, permission);
  }

  /** As {@link #refusal(Device, AppProcess, ComponentInfo, String)}, for one whose process may have ended. */
  public static String refusal(Device device, Sender caller, ComponentInfo component, String permission) {
    if (caller == null || caller.packageName.equals(component.packageName)) return null;
    if (!component.exported) return "not exported from uid " + component.applicationInfo.uid;
    return permission == null || holds(device, caller.packageName, permission) ? null : "requires " + permission;
  }

  /**
   * What an app may do to others and to the device it has to hold a permission for.
   *
   * @param caller null for the device itself and for adb, which may do everything
   */
  public static void require(Device device, AppProcess caller, String permission) {
    if (caller == null || holds(device, caller, permission)) return;
    throw new SecurityException("Neither user " + caller.uid + " nor current process has " + permission + ".");
  }

  /** A process whose app is gone holds nothing. */
  public static boolean holds(Device device, AppProcess process, String permission) {
    return holds(device, process.packageName, permission);
  }

  public static boolean holds(Device device, String packageName, String permission) {
    InstalledPackage app = device.packages.installed(packageName);
    return app != null && device.permissions.isGranted(app, permission);
  }
}
