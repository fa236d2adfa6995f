package dev.reprise.embedded.clock;

import android.os.SystemClock;
import java.time.Duration;
import org.robolectric.shadows.ShadowSystemClock;

/**
 * The device's uptime, for apps, logs and everyone who measures: the host's clock, moved. The framework's own (SystemClock) follows it once a
 * turn of the main thread, so that a turn sees one instant.
 */
public final class Uptime {
  /** One value, so that whoever reads meanwhile gets the time from before a skip or from after it. */
  private static volatile long aheadNs = SystemClock.uptimeNanos() - System.nanoTime();

  private Uptime() {}

  /** Moves the framework's clock to now. Main thread only. */
  static void push() {
    long behindNs = nowNs() - SystemClock.uptimeNanos();
    if (behindNs > 0) ShadowSystemClock.advanceBy(Duration.ofNanos(behindNs));
  }

  /** As if so much time had passed: what falls due meanwhile goes off. Main thread only. */
  public static void skip(long ms) {
    aheadNs += Duration.ofMillis(ms).toNanos();
    push();
  }

  /** From any thread. */
  public static long nowNs() {
    return System.nanoTime() + aheadNs;
  }

  public static long nowMs() {
    return nowNs() / 1_000_000;
  }
}
