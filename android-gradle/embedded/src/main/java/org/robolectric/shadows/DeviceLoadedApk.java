package org.robolectric.shadows;

import android.app.LoadedApk;
import dev.reprise.embedded.process.AppProcess;
import org.robolectric.annotation.Implementation;
import org.robolectric.annotation.Implements;

/** The code of a package as one process has it loaded. */
@Implements(value = LoadedApk.class, isInAndroidSdk = false)
public class DeviceLoadedApk extends ShadowLoadedApk {
  /** Null for the device's own. */
  public AppProcess process;

  @Implementation
  @Override
  public ClassLoader getClassLoader() {
    return process == null ? super.getClassLoader() : process.loader;
  }

  @Implementation
  @Override
  public ClassLoader getSplitClassLoader(String splitName) {
    return getClassLoader();
  }
}
