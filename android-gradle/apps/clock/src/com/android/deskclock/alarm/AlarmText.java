package com.android.deskclock.alarm;

import android.content.Context;
import android.icu.util.Calendar;
import android.icu.util.ULocale;
import android.text.TextUtils;
import android.text.format.DateFormat;
import com.google.android.deskclock.R;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** How alarms are said, in the phone's language and its way of counting hours. */
public final class AlarmText {
  private static final int WEEKDAYS = 0b0011111;
  private static final int WEEKEND = 0b1100000;

  private AlarmText() {}

  public static String time(Context context, LocalTime time) {
    String pattern = DateFormat.getBestDateTimePattern(Locale.getDefault(), DateFormat.is24HourFormat(context) ? "Hm" : "hm");
    return time.format(DateTimeFormatter.ofPattern(pattern, Locale.getDefault()));
  }

  /** The days on which it rings, or the one day, or that it does not. */
  static String days(Context context, Alarm alarm) {
    if (alarm.days == 0) return once(context, alarm);
    if (alarm.days == (WEEKDAYS | WEEKEND)) return context.getString(R.string.every_day);
    if (alarm.days == WEEKDAYS) return context.getString(R.string.on_weekdays);
    if (alarm.days == WEEKEND) return context.getString(R.string.on_weekends);
    List<String> names = new ArrayList<>();
    for (DayOfWeek day : week()) if (Alarm.has(alarm.days, day)) names.add(day.getDisplayName(TextStyle.SHORT_STANDALONE, Locale.getDefault()));
    return TextUtils.join(context.getString(R.string.comma), names);
  }

  private static String once(Context context, Alarm alarm) {
    if (!alarm.enabled) return context.getString(R.string.not_planned);
    LocalDate due = Instant.ofEpochMilli(alarm.dueMs).atZone(ZoneId.systemDefault()).toLocalDate();
    LocalDate today = Instant.ofEpochMilli(System.currentTimeMillis()).atZone(ZoneId.systemDefault()).toLocalDate();
    return context.getString(due.equals(today) ? R.string.today : R.string.tomorrow);
  }

  /** As the phone's language begins its week. */
  static DayOfWeek[] week() {
    // ICU's calendar, as the system's own. Its numbers begin with Sunday, those of java.time with Monday.
    DayOfWeek first = DayOfWeek.of((Calendar.getInstance(ULocale.getDefault()).getFirstDayOfWeek() + 5) % 7 + 1);
    DayOfWeek[] week = new DayOfWeek[7];
    for (int i = 0; i < week.length; i++) week[i] = first.plus(i);
    return week;
  }
}
