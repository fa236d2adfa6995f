package org.robolectric.shadows;

import android.os.Environment;
import dev.reprise.embedded.sandbox.Device;
import java.io.File;
import org.robolectric.annotation.Implementation;
import org.robolectric.annotation.Implements;

/** The device's folders. */
@Implements(Environment.class)
public class DeviceEnvironment extends ShadowEnvironment {
  @Implementation
  protected static File getStorageDirectory() {
    return folder("/storage");
  }

  @Implementation
  protected static File getExternalStorageDirectory() {
    return folder("/sdcard");
  }

  @Implementation
  protected static File getExternalStoragePublicDirectory(String type) {
    return type == null ? getExternalStorageDirectory() : new File(getExternalStorageDirectory(), type);
  }

  @Implementation
  protected static File getDataDirectory() {
    return folder("/data");
  }

  @Implementation
  protected static File getRootDirectory() {
    return folder("/system");
  }

  @Implementation
  protected static String getExternalStorageState() {
    return Environment.MEDIA_MOUNTED;
  }

  @Implementation
  protected static String getExternalStorageState(File path) {
    return Environment.MEDIA_MOUNTED;
  }

  @Implementation
  protected static boolean isExternalStorageEmulated() {
    return true;
  }

  /** All files on shared storage are open to every app here: scoped storage is not enforced. */
  @Implementation
  protected static boolean isExternalStorageManager() {
    return true;
  }

  private static File folder(String devicePath) {
    return Device.get().files.resolve(devicePath).toFile();
  }
}
