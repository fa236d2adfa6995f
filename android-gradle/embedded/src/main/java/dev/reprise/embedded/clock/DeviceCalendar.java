package dev.reprise.embedded.clock;

import java.util.GregorianCalendar;
import java.util.Locale;
import java.util.TimeZone;

/** What an app gets for a GregorianCalendar that it makes: those that begin with the date begin with the device's. */
public class DeviceCalendar extends GregorianCalendar {
  public DeviceCalendar() {
    setTimeInMillis(WallClock.nowMs());
  }

  public DeviceCalendar(TimeZone zone) {
    super(zone);
    setTimeInMillis(WallClock.nowMs());
  }

  public DeviceCalendar(Locale locale) {
    super(locale);
    setTimeInMillis(WallClock.nowMs());
  }

  public DeviceCalendar(TimeZone zone, Locale locale) {
    super(zone, locale);
    setTimeInMillis(WallClock.nowMs());
  }

  public DeviceCalendar(int year, int month, int day) {
    super(year, month, day);
  }

  public DeviceCalendar(int year, int month, int day, int hour, int minute) {
    super(year, month, day, hour, minute);
  }

  public DeviceCalendar(int year, int month, int day, int hour, int minute, int second) {
    super(year, month, day, hour, minute, second);
  }
}
