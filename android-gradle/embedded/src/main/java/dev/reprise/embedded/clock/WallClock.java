package dev.reprise.embedded.clock;

/** The device's date: an offset over its uptime, so that setting the date disturbs no timer. */
public final class WallClock {
  private static volatile long bootEpochMs;

  private WallClock() {}

  /** What System.currentTimeMillis returns inside the device. */
  public static long nowMs() {
    return bootEpochMs + Uptime.nowMs();
  }

  public static void set(long epochMs) {
    bootEpochMs = epochMs - Uptime.nowMs();
  }
}
