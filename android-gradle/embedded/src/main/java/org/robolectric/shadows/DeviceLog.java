package org.robolectric.shadows;

import android.util.Log;
import dev.reprise.embedded.logcat.LogBuffer;
import org.robolectric.annotation.Implementation;
import org.robolectric.annotation.Implements;

/** liblog's three native methods; android.util.Log itself is the framework's. */
@Implements(Log.class)
public class DeviceLog {
  /** LOGGER_ENTRY_MAX_PAYLOAD of liblog. */
  private static final int MAX_PAYLOAD = 4068;

  @Implementation
  protected static int println_native(int buffer, int priority, String tag, String message) {
    LogBuffer.get().add(priority, tag, message);
    return message == null ? 0 : message.length();
  }

  @Implementation
  protected static boolean isLoggable(String tag, int level) {
    return level >= Log.INFO;
  }

  @Implementation
  protected static int logger_entry_max_payload_native() {
    return MAX_PAYLOAD;
  }
}
