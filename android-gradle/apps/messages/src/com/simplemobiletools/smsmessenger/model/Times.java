package com.simplemobiletools.smsmessenger.model;

import android.content.Context;
import android.text.format.DateFormat;
import android.text.format.DateUtils;
import java.util.Date;

/** Dates as short as they can be understood, in the phone's language and way of counting hours. */
public final class Times {
  private Times() {}

  /** The time of today; of other days the day. */
  public static String inList(Context context, long date) {
    return DateUtils.isToday(date) ? time(context, date) : DateUtils.formatDateTime(context, date, DateUtils.FORMAT_SHOW_DATE | DateUtils.FORMAT_ABBREV_MONTH);
  }

  public static String time(Context context, long date) {
    return DateFormat.getTimeFormat(context).format(new Date(date));
  }

  public static String day(Context context, long date) {
    return DateUtils.formatDateTime(context, date, DateUtils.FORMAT_SHOW_DATE | DateUtils.FORMAT_SHOW_WEEKDAY);
  }

  public static String full(Context context, long date) {
    return DateUtils.formatDateTime(context, date, DateUtils.FORMAT_SHOW_DATE | DateUtils.FORMAT_SHOW_YEAR | DateUtils.FORMAT_SHOW_TIME);
  }
}
