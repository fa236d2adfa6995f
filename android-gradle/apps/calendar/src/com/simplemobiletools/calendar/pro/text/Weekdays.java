package com.simplemobiletools.calendar.pro.text;

import android.icu.util.Calendar;
import android.icu.util.ULocale;
import java.time.DayOfWeek;
import java.time.format.TextStyle;
import java.util.Locale;

/** The days of a week in the order and with the names of the phone's language. */
public final class Weekdays {
  private Weekdays() {}

  public static DayOfWeek[] inOrder() {
    DayOfWeek[] order = new DayOfWeek[7];
    for (int i = 0; i < order.length; i++) order[i] = first().plus(i);
    return order;
  }

  public static DayOfWeek first() {
    // ICU's calendar, as the system's own: Java's may know an older week. Its numbers begin with Sunday, those of java.time with Monday.
    return DayOfWeek.of((Calendar.getInstance(ULocale.getDefault()).getFirstDayOfWeek() + 5) % 7 + 1);
  }

  public static String name(DayOfWeek day) {
    return day.getDisplayName(TextStyle.FULL_STANDALONE, Locale.getDefault());
  }

  public static String shortName(DayOfWeek day) {
    return day.getDisplayName(TextStyle.SHORT_STANDALONE, Locale.getDefault());
  }

  public static String letter(DayOfWeek day) {
    return day.getDisplayName(TextStyle.NARROW_STANDALONE, Locale.getDefault());
  }
}
