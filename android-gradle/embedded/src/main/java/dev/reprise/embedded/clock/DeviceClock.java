package dev.reprise.embedded.clock;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;

/** The device's date for java.time. */
public final class DeviceClock extends Clock {
  private final ZoneId zone;

  public DeviceClock(ZoneId zone) {
    this.zone = zone;
  }

  @Override
  public ZoneId getZone() {
    return zone;
  }

  @Override
  public Clock withZone(ZoneId other) {
    return new DeviceClock(other);
  }

  @Override
  public Instant instant() {
    return Instant.ofEpochMilli(WallClock.nowMs());
  }
}
