package com.simplemobiletools.calendar.pro.model;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;

/** An event at one of the times at which it takes place. */
public final class Occurrence {
  public final Event event;
  public final long startSec;
  public final long endSec;

  Occurrence(Event event, long startSec) {
    this.event = event;
    this.startSec = startSec;
    this.endSec = startSec + event.endSec - event.startSec;
  }

  /** Those of an event that touch the days from {@code from} to {@code to}, both included. */
  static List<Occurrence> of(Event event, LocalDate from, LocalDate to) {
    List<Occurrence> occurrences = new ArrayList<>();
    if (!event.repeats()) {
      addIfIn(occurrences, event.first(), from, to);
      return occurrences;
    }
    LocalDateTime start = DeviceTime.at(event.startSec);
    long nights = (event.endSec - event.startSec) / Repetition.Unit.DAY.sec + 1;
    for (LocalDate day : event.repetition.days(start.toLocalDate(), from.minusDays(nights), to)) {
      Occurrence occurrence = new Occurrence(event, DeviceTime.sec(day.atTime(start.toLocalTime())));
      boolean over = event.repetition.limit > 0 && occurrence.startSec > event.repetition.limit;
      if (!over) addIfIn(occurrences, occurrence, from, to);
    }
    return occurrences;
  }

  private static void addIfIn(List<Occurrence> occurrences, Occurrence occurrence, LocalDate from, LocalDate to) {
    if (!occurrence.firstDay().isAfter(to) && !occurrence.lastDay().isBefore(from)) occurrences.add(occurrence);
  }

  public LocalDate firstDay() {
    return DeviceTime.date(startSec);
  }

  /** One that ends at midnight is not on the day that begins then. */
  public LocalDate lastDay() {
    return DeviceTime.date(Math.max(startSec, endSec - 1));
  }
}
