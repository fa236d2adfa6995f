package com.simplemobiletools.calendar.pro.text;

import android.content.Context;
import android.text.format.DateUtils;
import com.simplemobiletools.calendar.pro.R;
import com.simplemobiletools.calendar.pro.model.DeviceTime;
import com.simplemobiletools.calendar.pro.model.Occurrence;
import java.time.LocalDate;

/** Days and times in the phone's language, its hours as its setting wants them. */
public final class When {
  private When() {}

  /** October 2023 */
  public static String month(Context context, LocalDate day) {
    return format(context, DeviceTime.sec(day), DateUtils.FORMAT_SHOW_DATE | DateUtils.FORMAT_SHOW_YEAR | DateUtils.FORMAT_NO_MONTH_DAY);
  }

  /** Monday, October 16, 2023 */
  public static String day(Context context, LocalDate day) {
    return format(context, DeviceTime.sec(day), DateUtils.FORMAT_SHOW_DATE | DateUtils.FORMAT_SHOW_YEAR | DateUtils.FORMAT_SHOW_WEEKDAY);
  }

  /** Mon, Oct 16, 2023 */
  public static String shortDay(Context context, LocalDate day) {
    return format(context, DeviceTime.sec(day), DateUtils.FORMAT_SHOW_DATE | DateUtils.FORMAT_SHOW_YEAR | DateUtils.FORMAT_SHOW_WEEKDAY | DateUtils.FORMAT_ABBREV_ALL);
  }

  /** The day as the head of its events: today and tomorrow are called so. */
  public static String head(Context context, LocalDate day) {
    LocalDate today = DeviceTime.today();
    if (day.equals(today)) return context.getString(R.string.today_is, day(context, day));
    if (day.equals(today.plusDays(1))) return context.getString(R.string.tomorrow_is, day(context, day));
    return day(context, day);
  }

  public static String time(Context context, long sec) {
    return format(context, sec, DateUtils.FORMAT_SHOW_TIME);
  }

  /** From when to when, as it is read below the head of its day: without the day, unless it is on several. */
  public static String span(Context context, Occurrence occurrence) {
    boolean oneDay = occurrence.firstDay().equals(occurrence.lastDay());
    if (occurrence.event.isAllDay()) {
      String allDay = context.getString(R.string.all_day);
      return oneDay ? allDay : allDay + ", " + days(context, occurrence);
    }
    if (occurrence.startSec == occurrence.endSec) return time(context, occurrence.startSec);
    return oneDay ? range(context, occurrence.startSec, occurrence.endSec, DateUtils.FORMAT_SHOW_TIME)
        : range(context, occurrence.startSec, occurrence.endSec, DateUtils.FORMAT_SHOW_TIME | DateUtils.FORMAT_SHOW_DATE | DateUtils.FORMAT_ABBREV_ALL);
  }

  /** The days and the times, where no head says the day. */
  public static String full(Context context, Occurrence occurrence) {
    boolean oneDay = occurrence.firstDay().equals(occurrence.lastDay());
    if (!oneDay && !occurrence.event.isAllDay()) return span(context, occurrence);
    if (!oneDay) return days(context, occurrence) + "\n" + context.getString(R.string.all_day);
    return day(context, occurrence.firstDay()) + "\n" + span(context, occurrence);
  }

  private static String days(Context context, Occurrence occurrence) {
    // The end is the first moment that is not meant.
    return range(context, DeviceTime.sec(occurrence.firstDay()), DeviceTime.sec(occurrence.lastDay().plusDays(1)), DateUtils.FORMAT_SHOW_DATE | DateUtils.FORMAT_ABBREV_ALL);
  }

  private static String range(Context context, long startSec, long endSec, int flags) {
    return DateUtils.formatDateRange(context, startSec * 1000, endSec * 1000, flags);
  }

  private static String format(Context context, long sec, int flags) {
    return DateUtils.formatDateTime(context, sec * 1000, flags);
  }
}
