package org.robolectric.shadows;

import static org.robolectric.util.reflector.Reflector.reflector;

import android.Manifest;
import android.content.ComponentName;
import android.content.Intent;
import android.content.IntentFilter;
import android.content.pm.ApplicationInfo;
import android.content.pm.PackageManager;
import android.content.pm.ProviderInfo;
import android.content.pm.ResolveInfo;
import android.content.res.Resources;
import android.os.IRemoteCallback;
import android.os.UserHandle;
import dev.reprise.embedded.packages.ComponentAccess;
import dev.reprise.embedded.packages.InstalledPackage;
import dev.reprise.embedded.phone.Packages.Refused;
import dev.reprise.embedded.process.AppProcess;
import dev.reprise.embedded.sandbox.Device;
import java.util.List;
import org.robolectric.annotation.Implementation;
import org.robolectric.annotation.Implements;
import org.robolectric.annotation.RealObject;
import org.robolectric.util.reflector.Direct;
import org.robolectric.util.reflector.ForType;

/** Permissions are the device's own; what packages contain is Robolectric's package manager, which the device keeps up to date. */
@Implements(className = "android.app.ApplicationPackageManager", isInAndroidSdk = false)
public class DevicePackageManager extends ShadowApplicationPackageManager {
  @RealObject private Object realManager;

  @Implementation
  @Override
  protected int checkPermission(String permission, String packageName) {
    InstalledPackage app = Device.get().packages.installed(packageName);
    boolean granted = app != null && Device.get().permissions.isGranted(app, permission);
    return granted ? PackageManager.PERMISSION_GRANTED : PackageManager.PERMISSION_DENIED;
  }

  @Implementation
  @Override
  protected void grantRuntimePermission(String packageName, String permission, UserHandle user) {
    require(Manifest.permission.GRANT_RUNTIME_PERMISSIONS);
    Device.get().packages.give(Device.get().packages.require(packageName), permission);
  }

  @Implementation
  @Override
  protected void revokeRuntimePermission(String packageName, String permission, UserHandle user) {
    require(Manifest.permission.REVOKE_RUNTIME_PERMISSIONS);
    try {
      Device.get().packages.revoke(packageName, permission);
    } catch (Refused e) {
      throw new SecurityException(e.getMessage());
    }
  }

  @Implementation
  @Override
  protected List<ResolveInfo> queryIntentServices(Intent intent, int flags) {
    return super.queryIntentServices(named(intent), flags);
  }

  @Implementation
  @Override
  protected List<ResolveInfo> queryBroadcastReceivers(Intent intent, int flags) {
    return super.queryBroadcastReceivers(named(intent), flags);
  }

  /** A component that is named needs no filter; Robolectric misses one as soon as the intent has an action. */
  private static Intent named(Intent intent) {
    return intent.getComponent() == null ? intent : new Intent().setComponent(intent.getComponent());
  }

  /** Robolectric's finds, and makes, those that are turned off too. */
  @Implementation
  @Override
  protected ProviderInfo resolveContentProvider(String authority, int flags) {
    ProviderInfo found = super.resolveContentProvider(authority, flags);
    boolean wanted = found != null && (found.isEnabled() || (flags & PackageManager.MATCH_DISABLED_COMPONENTS) != 0);
    return wanted ? found : null;
  }

  /** Robolectric keeps those of other apps as they were first asked for, whatever language is spoken since; the framework's own are told of it. */
  @Implementation
  protected Resources getResourcesForApplication(ApplicationInfo app) throws PackageManager.NameNotFoundException {
    return reflector(OwnMethods.class, realManager).getResourcesForApplication(app);
  }

  private static void require(String permission) {
    ComponentAccess.require(Device.get(), AppProcess.current(), permission);
  }

  @Implementation
  @Override
  protected int getPermissionFlags(String permission, String packageName, UserHandle user) {
    if (Device.get().permissions.isDeniedForGood(packageName, permission)) return PackageManager.FLAG_PERMISSION_USER_FIXED;
    return Device.get().permissions.denials(packageName, permission) > 0 ? PackageManager.FLAG_PERMISSION_USER_SET : 0;
  }

  @Implementation
  @Override
  protected void updatePermissionFlags(String permission, String packageName, int mask, int values, UserHandle user) {
    if ((values & mask & PackageManager.FLAG_PERMISSION_ONE_TIME) != 0) Device.get().permissions.giveForOnce(packageName, permission);
    if ((values & PackageManager.FLAG_PERMISSION_USER_SET) != 0) Device.get().permissions.deny(packageName, permission);
  }

  @Implementation
  @Override
  protected boolean shouldShowRequestPermissionRationale(String permission) {
    AppProcess process = AppProcess.current();
    return process != null && Device.get().permissions.denials(process.packageName, permission) == 1;
  }

  @Implementation
  protected void registerPackageMonitorCallback(IRemoteCallback callback, int user) {
    Device.get().packages.monitors.register(callback, AppProcess.current());
  }

  @Implementation
  protected void unregisterPackageMonitorCallback(IRemoteCallback callback) {
    Device.get().packages.monitors.unregister(callback);
  }

  @Implementation
  @Override
  public void addPreferredActivity(IntentFilter filter, int match, ComponentName[] set, ComponentName activity) {
    require(Manifest.permission.SET_PREFERRED_APPLICATIONS);
    Device.get().packages.preferred.add(filter, activity);
  }

  @Implementation
  protected void clearPackagePreferredActivities(String packageName) {
    AppProcess caller = AppProcess.current();
    if (caller == null || !caller.packageName.equals(packageName)) require(Manifest.permission.SET_PREFERRED_APPLICATIONS);
    Device.get().packages.preferred.clear(packageName);
  }

  /** Asked at the start of every embedded activity, as in the tabs of a TabHost. */
  @Implementation
  protected String getSdkSandboxPackageName() {
    return "com.google.android.sdksandbox";
  }

  @Implementation
  protected String getPermissionControllerPackageName() {
    return "com.android.permissioncontroller";
  }

  @ForType(className = "android.app.ApplicationPackageManager")
  interface OwnMethods {
    @Direct
    Resources getResourcesForApplication(ApplicationInfo app) throws PackageManager.NameNotFoundException;
  }
}
