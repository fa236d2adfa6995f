package org.robolectric.shadows;

import android.Manifest;
import android.app.LocaleManager;
import android.os.LocaleList;
import dev.reprise.embedded.packages.ComponentAccess;
import dev.reprise.embedded.process.AppProcess;
import dev.reprise.embedded.sandbox.Device;
import org.robolectric.annotation.Implementation;
import org.robolectric.annotation.Implements;

/** An app's own languages, as the device keeps them. */
@Implements(value = LocaleManager.class, isInAndroidSdk = false)
public class DeviceLocaleManager extends ShadowLocaleManager {
  @Implementation
  @Override
  protected LocaleList getApplicationLocales(String packageName) {
    LocaleList own = Device.get().configuration.apps.of(packageName);
    return own == null ? LocaleList.getEmptyLocaleList() : own;
  }

  /** A moment later, as the service does: the app that asks may be made anew by it. */
  @Implementation
  @Override
  protected void setApplicationLocales(String packageName, LocaleList languages, boolean fromDelegate) {
    Device device = Device.get();
    AppProcess caller = AppProcess.current();
    if (caller == null || !caller.packageName.equals(packageName)) ComponentAccess.require(device, caller, Manifest.permission.CHANGE_CONFIGURATION);
    device.mainThread.post(() -> device.configuration.setLanguagesOf(packageName, languages));
  }
}
