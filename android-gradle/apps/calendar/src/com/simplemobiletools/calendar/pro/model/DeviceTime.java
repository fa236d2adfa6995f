package com.simplemobiletools.calendar.pro.model;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;

/** Seconds of UTC, as events are stored, and the days and hours of the phone's time zone, as people see them. */
public final class DeviceTime {
  private DeviceTime() {}

  public static long nowSec() {
    return Math.floorDiv(System.currentTimeMillis(), 1000L);
  }

  public static LocalDate today() {
    return date(nowSec());
  }

  public static LocalDateTime at(long sec) {
    return LocalDateTime.ofInstant(Instant.ofEpochSecond(sec), ZoneId.systemDefault());
  }

  public static LocalDate date(long sec) {
    return at(sec).toLocalDate();
  }

  public static long sec(LocalDateTime time) {
    return time.atZone(ZoneId.systemDefault()).toEpochSecond();
  }

  /** The day's first second. */
  public static long sec(LocalDate day) {
    return day.atStartOfDay(ZoneId.systemDefault()).toEpochSecond();
  }
}
