package com.simplemobiletools.calendar.pro.model;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** How an event repeats, in the numbers of its columns. Never changed; the {@code with} methods make another one. */
public final class Repetition {
  /** What repeats; {@code sec} is one step of it in the column repeat_interval. */
  public enum Unit {
    /** No day is a month: the second more tells it from thirty days. */
    YEAR(31_536_000), MONTH(2_592_001), WEEK(604_800), DAY(86_400);

    public final int sec;

    Unit(int sec) {
      this.sec = sec;
    }
  }

  public static final Repetition NONE = new Repetition(0, 0, 0, Collections.emptyList());
  public static final long FOREVER = 0;
  /** Rules of a monthly event: the same day of the month, the last such weekday, the last day, the same weekday counted from the month's start. */
  public static final int SAME_DAY = 1;
  private static final int LAST_WEEKDAY = 2;
  private static final int LAST_DAY = 3;
  private static final int COUNTED_WEEKDAY = 4;

  public final int intervalSec;
  /** Weekly: a bit for each weekday, Monday the lowest. Monthly and yearly: one of the rules. */
  public final int rule;
  /** The last second at which one may start; below zero the number of all times; or {@link #FOREVER}. */
  public final long limit;
  /** Days at which it does not take place, as 20231016. */
  public final List<String> exceptions;

  Repetition(int intervalSec, int rule, long limit, List<String> exceptions) {
    this.intervalSec = intervalSec;
    this.rule = rule;
    this.limit = limit;
    this.exceptions = exceptions;
  }

  /** Forever, on the days that follow from the first one. */
  public static Repetition every(Unit unit, LocalDate first) {
    int rule = unit == Unit.WEEK ? bit(first.getDayOfWeek()) : unit == Unit.DAY ? 0 : SAME_DAY;
    return new Repetition(unit.sec, rule, FOREVER, Collections.emptyList());
  }

  public Repetition withRule(int other) {
    return new Repetition(intervalSec, other, limit, exceptions);
  }

  public Repetition withLimit(long other) {
    return new Repetition(intervalSec, rule, other, exceptions);
  }

  public Repetition without(LocalDate day) {
    List<String> more = new ArrayList<>(exceptions);
    more.add(code(day));
    return new Repetition(intervalSec, rule, limit, more);
  }

  /** Null for an event that does not repeat. */
  public Unit unit() {
    for (Unit unit : Unit.values()) if (intervalSec > 0 && intervalSec % unit.sec == 0) return unit;
    return null;
  }

  /** 2 of every second week. */
  public int steps() {
    return intervalSec / unit().sec;
  }

  public boolean isOn(DayOfWeek weekday) {
    return (rule & bit(weekday)) != 0;
  }

  public static int bit(DayOfWeek weekday) {
    return 1 << (weekday.getValue() - 1);
  }

  /** The days from {@code from} to {@code to}, both included, on which an event that is first on {@code first} begins; the limit in time is not looked at. */
  List<LocalDate> days(LocalDate first, LocalDate from, LocalDate to) {
    long left = limit < 0 ? -limit : Long.MAX_VALUE;
    // Those before cannot be left out where they are counted.
    LocalDate start = limit < 0 || from.isBefore(first) ? first : from;
    List<LocalDate> days = new ArrayList<>();
    for (LocalDate day : candidates(first, start, to)) {
      if (left-- == 0) break;
      if (!day.isBefore(from) && !exceptions.contains(code(day))) days.add(day);
    }
    return days;
  }

  private List<LocalDate> candidates(LocalDate first, LocalDate from, LocalDate to) {
    List<LocalDate> days = new ArrayList<>();
    switch (unit()) {
      case DAY:
        long late = ChronoUnit.DAYS.between(first, from) % steps();
        for (LocalDate day = late == 0 ? from : from.plusDays(steps() - late); !day.isAfter(to); day = day.plusDays(steps())) days.add(day);
        break;
      case WEEK:
        for (LocalDate day = from; !day.isAfter(to); day = day.plusDays(1)) if (isInWeekly(first, day)) days.add(day);
        break;
      default:
        months(first, from, to, days);
    }
    return days;
  }

  private boolean isInWeekly(LocalDate first, LocalDate day) {
    long weeks = ChronoUnit.WEEKS.between(first.with(DayOfWeek.MONDAY), day.with(DayOfWeek.MONDAY));
    return weeks % steps() == 0 && (rule == 0 ? day.getDayOfWeek() == first.getDayOfWeek() : isOn(day.getDayOfWeek()));
  }

  private void months(LocalDate first, LocalDate from, LocalDate to, List<LocalDate> days) {
    int step = unit() == Unit.YEAR ? 12 * steps() : steps();
    LocalDate start = first.withDayOfMonth(1);
    long skipped = ChronoUnit.MONTHS.between(start, from.withDayOfMonth(1)) / step * step;
    for (LocalDate month = start.plusMonths(skipped); !month.isAfter(to); month = month.plusMonths(step)) {
      LocalDate day = dayOf(month, first);
      if (day != null && !day.isBefore(from) && !day.isAfter(to)) days.add(day);
    }
  }

  /** Null in a month that has no such day: the 31st of April, the fifth Monday. */
  private LocalDate dayOf(LocalDate month, LocalDate first) {
    LocalDate last = month.withDayOfMonth(month.lengthOfMonth());
    int later = (first.getDayOfWeek().getValue() - month.getDayOfWeek().getValue() + 7) % 7;
    LocalDate weekday = month.plusDays(later);
    switch (rule) {
      case LAST_DAY:
        return last;
      case LAST_WEEKDAY:
        return weekday.plusWeeks((last.getDayOfMonth() - weekday.getDayOfMonth()) / 7);
      case COUNTED_WEEKDAY:
        LocalDate counted = weekday.plusWeeks((first.getDayOfMonth() - 1) / 7);
        return counted.isAfter(last) ? null : counted;
      default:
        return first.getDayOfMonth() > last.getDayOfMonth() ? null : month.withDayOfMonth(first.getDayOfMonth());
    }
  }

  static String code(LocalDate day) {
    // Digits of ASCII whatever the language: it is stored.
    return Integer.toString(day.getYear() * 10_000 + day.getMonthValue() * 100 + day.getDayOfMonth());
  }
}
