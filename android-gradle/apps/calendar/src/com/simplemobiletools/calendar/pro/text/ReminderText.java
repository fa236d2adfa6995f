package com.simplemobiletools.calendar.pro.text;

import android.content.Context;
import com.simplemobiletools.calendar.pro.R;
import com.simplemobiletools.calendar.pro.model.Event;

/** Says how long before an event its reminder comes. */
public final class ReminderText {
  private static final int HOUR = 60;
  private static final int DAY = 24 * HOUR;

  private ReminderText() {}

  public static String of(Context context, int minutes) {
    if (minutes == Event.NO_REMINDER) return context.getString(R.string.no_reminder);
    if (minutes == 0) return context.getString(R.string.at_the_start);
    if (minutes % DAY == 0) return before(context, R.plurals.days_before, minutes / DAY);
    if (minutes % HOUR == 0) return before(context, R.plurals.hours_before, minutes / HOUR);
    return before(context, R.plurals.minutes_before, minutes);
  }

  private static String before(Context context, int unit, int count) {
    return context.getResources().getQuantityString(unit, count, count);
  }
}
