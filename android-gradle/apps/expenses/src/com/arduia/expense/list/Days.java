package com.arduia.expense.list;

import android.content.Context;
import android.text.format.DateUtils;
import com.arduia.expense.R;
import com.arduia.expense.model.Expense;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;

/** Days and months in the phone's language. */
public final class Days {
  private Days() {}

  public static String date(Context context, LocalDate day) {
    return DateUtils.formatDateTime(context, start(day), DateUtils.FORMAT_SHOW_DATE | DateUtils.FORMAT_SHOW_YEAR);
  }

  public static String month(Context context, YearMonth month) {
    return DateUtils.formatDateTime(context, start(month.atDay(1)), DateUtils.FORMAT_SHOW_DATE | DateUtils.FORMAT_SHOW_YEAR | DateUtils.FORMAT_NO_MONTH_DAY);
  }

  /** Today and yesterday by these words, others with their weekday. */
  static String heading(Context context, LocalDate day) {
    LocalDate today = Expense.dayOf(System.currentTimeMillis());
    if (day.equals(today)) return context.getString(R.string.today);
    if (day.equals(today.minusDays(1))) return context.getString(R.string.yesterday);
    return DateUtils.formatDateTime(context, start(day), DateUtils.FORMAT_SHOW_DATE | DateUtils.FORMAT_SHOW_WEEKDAY | DateUtils.FORMAT_NO_YEAR);
  }

  private static long start(LocalDate day) {
    return day.atStartOfDay(ZoneId.systemDefault()).toInstant().toEpochMilli();
  }
}
