package org.robolectric.shadows;

import android.content.ContentResolver;
import android.provider.Settings;
import dev.reprise.embedded.sandbox.Device;
import org.robolectric.annotation.Implementation;
import org.robolectric.annotation.Implements;

/** The three settings tables, read and written in the device's store; everything else in android.provider.Settings is the framework's. */
public final class DeviceSettings {
  private DeviceSettings() {}

  private static boolean put(String namespace, String name, String value) {
    Device.get().settings.put(namespace, name, value);
    return true;
  }

  @Implements(value = Settings.Global.class)
  public static class GlobalTable {
    @Implementation
    protected static String getStringForUser(ContentResolver resolver, String name, int user) {
      return Device.get().settings.get("global", name);
    }

    @Implementation
    protected static boolean putStringForUser(ContentResolver resolver, String name, String value, int user) {
      return put("global", name, value);
    }

    @Implementation
    protected static boolean putStringForUser(
        ContentResolver resolver, String name, String value, String tag, boolean makeDefault, int user, boolean overrideable) {
      return put("global", name, value);
    }
  }

  @Implements(value = Settings.Secure.class)
  public static class SecureTable {
    @Implementation
    protected static String getStringForUser(ContentResolver resolver, String name, int user) {
      String value = Device.get().settings.get("secure", name);
      // Keys that moved to Global in later versions are still asked for here.
      return value != null ? value : Device.get().settings.get("global", name);
    }

    @Implementation
    protected static boolean putStringForUser(ContentResolver resolver, String name, String value, int user) {
      return put("secure", name, value);
    }

    @Implementation
    protected static boolean putStringForUser(
        ContentResolver resolver, String name, String value, String tag, boolean makeDefault, int user, boolean overrideable) {
      return put("secure", name, value);
    }
  }

  @Implements(value = Settings.System.class)
  public static class SystemTable {
    @Implementation
    protected static String getStringForUser(ContentResolver resolver, String name, int user) {
      String value = Device.get().settings.get("system", name);
      return value != null ? value : Device.get().settings.get("global", name);
    }

    @Implementation
    protected static boolean putStringForUser(ContentResolver resolver, String name, String value, int user) {
      return put("system", name, value);
    }

    @Implementation
    protected static boolean putStringForUser(ContentResolver resolver, String name, String value, int user, boolean overrideable) {
      return put("system", name, value);
    }

    @Implementation
    protected static boolean putStringForUser(
        ContentResolver resolver, String name, String value, String tag, boolean makeDefault, int user, boolean overrideable) {
      return put("system", name, value);
    }
  }
}
