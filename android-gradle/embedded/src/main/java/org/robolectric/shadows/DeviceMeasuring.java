package org.robolectric.shadows;

import android.os.Trace;
import android.util.EventLog;
import android.util.StatsEvent;
import android.util.StatsLog;
import org.robolectric.annotation.Implementation;
import org.robolectric.annotation.Implements;

/** What apps and framework write down for those who measure them. Nobody measures here, and Robolectric would keep all of it until a test is over. */
public final class DeviceMeasuring {
  private DeviceMeasuring() {}

  /** As on a phone that takes no trace: the framework itself asks, and finds that it is off. */
  @Implements(Trace.class)
  public static class Traces {}

  /** `logcat -b events` is empty. */
  @Implements(EventLog.class)
  public static class Events {}

  @Implements(StatsLog.class)
  public static class Statistics extends ShadowStatsLog {
    @Implementation
    protected static void __staticInitializer__() {}

    @Implementation
    public static void write(StatsEvent event) {
      event.release();
    }
  }
}
