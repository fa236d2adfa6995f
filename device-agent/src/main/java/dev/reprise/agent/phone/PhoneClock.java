package dev.reprise.agent.phone;

import android.os.SystemClock;
import dev.reprise.agent.source.Clock;

/** The uptime of a device: it stands still while the device sleeps. */
final class PhoneClock implements Clock {
  @Override
  public long uptimeMs() {
    return SystemClock.uptimeMillis();
  }

  @Override
  public void sleepUntil(long uptimeMs) throws InterruptedException {
    for (long left = uptimeMs - uptimeMs(); left > 0; left = uptimeMs - uptimeMs()) Thread.sleep(left);
  }
}
