package dev.reprise.embedded.clock;

import android.os.SystemClock;
import java.time.Duration;
import org.robolectric.shadows.ShadowSystemClock;

/**
 * The device's uptime. The framework's clock (SystemClock) moves once a turn of the main thread, so that a turn sees one instant; what
 * has passed since is added here, for apps, logs and everyone who measures.
 */
public final class Uptime {
  private static volatile long pushedNs = System.nanoTime();

  private static volatile long skippedMs;

  private Uptime() {}

  /** Moves the framework's clock to now. Main thread only. */
  static void push() {
    long now = System.nanoTime();
    if (now <= pushedNs) return;
    Duration passed = Duration.ofNanos(now - pushedNs);
    pushedNs = now;
    ShadowSystemClock.advanceBy(passed);
  }

  /** Moves the framework's clock beyond now, as if so much time had passed: what falls due meanwhile goes off. Main thread only. */
  public static void skip(long ms) {
    push();
    ShadowSystemClock.advanceBy(Duration.ofMillis(ms));
    skippedMs += ms;
  }

  /** What the uptime has more than was waited for. */
  public static long skippedMs() {
    return skippedMs;
  }

  /** From any thread. */
  public static long nowNs() {
    return SystemClock.uptimeNanos() + Math.max(0, System.nanoTime() - pushedNs);
  }

  public static long nowMs() {
    return nowNs() / 1_000_000;
  }
}
