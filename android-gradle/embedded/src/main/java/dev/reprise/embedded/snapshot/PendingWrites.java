package dev.reprise.embedded.snapshot;

import java.lang.reflect.Method;

/** SharedPreferences.apply writes later: what apps believe to be stored must be on disk before the disk is copied, or the device ends. */
public final class PendingWrites {
  private PendingWrites() {}

  /** As ActivityThread does before it stops an activity. */
  public static void flush() throws ReflectiveOperationException {
    Method wait = Class.forName("android.app.QueuedWork").getDeclaredMethod("waitToFinish");
    wait.setAccessible(true);
    wait.invoke(null);
  }
}
