package com.android.deskclock.alarm;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;

/** When a person wants to be woken. */
public final class Alarm {
  static final long NEW = 0;

  public final long id;
  public final LocalTime time;
  /** A bit for each day of the week on which it rings, Monday's the lowest; 0: it rings once. */
  public final int days;
  public final boolean enabled;
  public final String label;
  /** When it rings next, a snoozed one earlier than its time; 0 for one that is off. */
  public final long dueMs;

  Alarm(long id, LocalTime time, int days, boolean enabled, String label, long dueMs) {
    this.id = id;
    this.time = time;
    this.days = days;
    this.enabled = enabled;
    this.label = label;
    this.dueMs = dueMs;
  }

  static Alarm at(LocalTime time) {
    return new Alarm(NEW, time, 0, true, "", 0).planned();
  }

  Alarm at(LocalTime newTime, int newDays) {
    return new Alarm(id, newTime, newDays, true, label, dueMs).planned();
  }

  Alarm enabled(boolean on) {
    return new Alarm(id, time, days, on, label, dueMs).planned();
  }

  Alarm labelled(String newLabel) {
    return new Alarm(id, time, days, enabled, newLabel, dueMs);
  }

  public Alarm snoozed(long untilMs) {
    return new Alarm(id, time, days, true, label, untilMs);
  }

  /** Rung to its end: off, when it was to ring once. */
  public Alarm rung() {
    return enabled(days != 0);
  }

  /** With its next time from now on. */
  public Alarm planned() {
    return new Alarm(id, time, days, enabled, label, enabled ? nextMs() : 0);
  }

  public static boolean has(int days, DayOfWeek day) {
    return (days & bit(day)) != 0;
  }

  static int bit(DayOfWeek day) {
    return 1 << (day.getValue() - 1);
  }

  private long nextMs() {
    ZonedDateTime now = Instant.ofEpochMilli(System.currentTimeMillis()).atZone(ZoneId.systemDefault());
    for (int ahead = 0; ; ahead++) {
      ZonedDateTime next = now.toLocalDate().plusDays(ahead).atTime(time).atZone(now.getZone());
      if (next.isAfter(now) && (days == 0 || has(days, next.getDayOfWeek()))) return next.toInstant().toEpochMilli();
    }
  }
}
