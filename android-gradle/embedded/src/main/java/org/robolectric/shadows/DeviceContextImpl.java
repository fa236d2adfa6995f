package org.robolectric.shadows;

import android.content.BroadcastReceiver;
import android.content.ComponentName;
import android.content.Context;
import android.content.Intent;
import android.content.IntentFilter;
import android.content.ServiceConnection;
import android.content.pm.PackageManager;
import android.net.Uri;
import android.os.Bundle;
import android.os.Handler;
import android.os.Process;
import android.os.UserHandle;
import dev.reprise.embedded.packages.InstalledPackage;
import dev.reprise.embedded.process.AppProcess;
import dev.reprise.embedded.process.Sender;
import dev.reprise.embedded.sandbox.Device;
import java.io.File;
import java.util.concurrent.Executor;
import org.robolectric.annotation.Implementation;
import org.robolectric.annotation.Implements;
import org.robolectric.annotation.RealObject;
import org.robolectric.shadow.api.Shadow;
import org.robolectric.util.ReflectionHelpers;

/** A context's class loader, services, broadcasts, permissions and folders are those of its process. */
@Implements(className = ShadowContextImpl.CLASS_NAME)
public class DeviceContextImpl extends ShadowContextImpl {
  @RealObject private Context realContext;

  @Implementation
  @Override
  protected ClassLoader getClassLoader() {
    AppProcess process = process();
    return process == null ? getClass().getClassLoader() : process.loader;
  }

  private AppProcess process() {
    Object loadedApk = ReflectionHelpers.getField(realContext, "mPackageInfo");
    return loadedApk == null ? null : ((DeviceLoadedApk) Shadow.extract(loadedApk)).process;
  }

  private Context outerContext() {
    return ReflectionHelpers.callInstanceMethod(realContext, "getOuterContext");
  }

  @Implementation
  protected void grantUriPermission(String toPackage, Uri uri, int modes) {
    Device.get().uriGrants.give(uri, modes, Sender.of(process()), toPackage);
  }

  @Implementation
  protected void revokeUriPermission(Uri uri, int modes) {
    revokeUriPermission(null, uri, modes);
  }

  @Implementation
  protected void revokeUriPermission(String fromPackage, Uri uri, int modes) {
    Device.get().uriGrants.revoke(uri, modes, Sender.of(process()), fromPackage);
  }

  @Implementation
  protected int checkUriPermission(Uri uri, int pid, int uid, int modes) {
    AppProcess asked = Device.get().processes.byPid(pid);
    boolean allowed = asked != null && Device.get().uriGrants.isAllowed(uri, modes, Sender.of(asked));
    return allowed ? PackageManager.PERMISSION_GRANTED : PackageManager.PERMISSION_DENIED;
  }

  @Implementation
  @Override
  protected ComponentName startService(Intent service) {
    return Device.get().services.start(service, process());
  }

  @Implementation
  @Override
  protected ComponentName startForegroundService(Intent service) {
    return startService(service);
  }

  @Implementation
  @Override
  protected boolean stopService(Intent service) {
    return Device.get().services.stop(service, process());
  }

  @Implementation
  @Override
  protected boolean bindService(Intent service, ServiceConnection connection, int flags) {
    return Device.get().services.bind(service, connection, null, process());
  }

  @Implementation
  @Override
  protected boolean bindService(Intent service, int flags, Executor executor, ServiceConnection connection) {
    return Device.get().services.bind(service, connection, executor, process());
  }

  @Implementation
  @Override
  protected void unbindService(ServiceConnection connection) {
    Device.get().services.unbind(connection);
  }

  @Implementation
  @Override
  protected Intent registerReceiver(BroadcastReceiver receiver, IntentFilter filter) {
    return registerReceiver(receiver, filter, null, null, 0);
  }

  @Implementation
  @Override
  protected Intent registerReceiver(BroadcastReceiver receiver, IntentFilter filter, int flags) {
    return registerReceiver(receiver, filter, null, null, flags);
  }

  @Implementation
  @Override
  protected Intent registerReceiver(BroadcastReceiver receiver, IntentFilter filter, String permission, Handler scheduler) {
    return registerReceiver(receiver, filter, permission, scheduler, 0);
  }

  @Implementation
  @Override
  protected Intent registerReceiver(BroadcastReceiver receiver, IntentFilter filter, String permission, Handler scheduler, int flags) {
    return Device.get().broadcasts.register(outerContext(), receiver, filter, permission, scheduler, (flags & Context.RECEIVER_NOT_EXPORTED) == 0);
  }

  @Implementation
  @Override
  protected Intent registerReceiverAsUser(BroadcastReceiver receiver, UserHandle user, IntentFilter filter, String permission, Handler scheduler) {
    return registerReceiver(receiver, filter, permission, scheduler, 0);
  }

  @Implementation
  @Override
  protected void unregisterReceiver(BroadcastReceiver receiver) {
    Device.get().broadcasts.unregister(receiver);
  }

  @Implementation
  @Override
  protected void sendBroadcast(Intent intent) {
    Device.get().broadcasts.send(intent, null, process());
  }

  @Implementation
  @Override
  protected void sendBroadcast(Intent intent, String receiverPermission) {
    Device.get().broadcasts.send(intent, receiverPermission, process());
  }

  @Implementation
  @Override
  protected void sendBroadcast(Intent intent, String receiverPermission, Bundle options) {
    Device.get().broadcasts.send(intent, receiverPermission, process());
  }

  @Implementation
  @Override
  protected void sendBroadcastAsUser(Intent intent, UserHandle user) {
    Device.get().broadcasts.send(intent, null, process());
  }

  @Implementation
  @Override
  protected void sendBroadcastAsUser(Intent intent, UserHandle user, String receiverPermission) {
    Device.get().broadcasts.send(intent, receiverPermission, process());
  }

  @Implementation
  @Override
  protected void sendStickyBroadcast(Intent intent) {
    Device.get().broadcasts.sendSticky(intent, process());
  }

  @Implementation
  @Override
  protected void sendOrderedBroadcast(Intent intent, String receiverPermission) {
    sendOrderedBroadcast(intent, receiverPermission, null, null, 0, null, null);
  }

  @Implementation
  @Override
  protected void sendOrderedBroadcast(
      Intent intent, String receiverPermission, BroadcastReceiver resultReceiver, Handler scheduler, int code, String data, Bundle extras) {
    Device.get().broadcasts.sendOrdered(outerContext(), intent, receiverPermission, resultReceiver, code, data, extras);
  }

  @Implementation
  @Override
  protected int checkPermission(String permission, int pid, int uid) {
    InstalledPackage app = Device.get().packages.byUid(uid);
    // The device's own uids may do everything, one that belongs to nobody nothing.
    boolean granted = app == null ? uid < Process.FIRST_APPLICATION_UID : Device.get().permissions.isGranted(app, permission);
    return granted ? PackageManager.PERMISSION_GRANTED : PackageManager.PERMISSION_DENIED;
  }

  @Implementation
  @Override
  protected File getExternalFilesDir(String type) {
    return ownFolder("files" + (type == null ? "" : "/" + type));
  }

  @Implementation
  @Override
  protected File[] getExternalFilesDirs(String type) {
    return new File[] {getExternalFilesDir(type)};
  }

  @Implementation
  protected File getExternalCacheDir() {
    return ownFolder("cache");
  }

  @Implementation
  protected File[] getExternalCacheDirs() {
    return new File[] {getExternalCacheDir()};
  }

  private File ownFolder(String name) {
    File folder = Device.get().files.resolve("/sdcard/Android/data/" + realContext.getPackageName() + "/" + name).toFile();
    folder.mkdirs();
    return folder;
  }
}
