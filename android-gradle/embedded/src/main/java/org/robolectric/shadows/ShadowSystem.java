package org.robolectric.shadows;

import dev.reprise.embedded.clock.WallClock;

/**
 * Stands in for Robolectric's class of this name, which lies later on the class path: its interceptors send every System.nanoTime and
 * System.currentTimeMillis of the framework here. Robolectric has one clock for both; a phone's date is independent of its uptime.
 */
public class ShadowSystem {
  public static long nanoTime() {
    return ShadowPausedSystemClock.uptimeNanos();
  }

  public static long currentTimeMillis() {
    return WallClock.nowMs();
  }
}
