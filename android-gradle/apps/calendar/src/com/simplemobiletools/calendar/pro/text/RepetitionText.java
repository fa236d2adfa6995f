package com.simplemobiletools.calendar.pro.text;

import android.content.Context;
import android.text.TextUtils;
import com.simplemobiletools.calendar.pro.R;
import com.simplemobiletools.calendar.pro.model.DeviceTime;
import com.simplemobiletools.calendar.pro.model.Repetition;
import java.time.DayOfWeek;
import java.util.ArrayList;
import java.util.List;

/** Says how an event repeats. */
public final class RepetitionText {
  private static final int[] EVERY = {R.string.every_year, R.string.every_month, R.string.every_week, R.string.every_day};
  private static final int[] EVERY_FEW = {R.plurals.every_years, R.plurals.every_months, R.plurals.every_weeks, R.plurals.every_days};

  private RepetitionText() {}

  /** "Weekly", "Every 2 weeks"; of an event that does not repeat that it does not. */
  public static String interval(Context context, Repetition repetition) {
    if (repetition.unit() == null) return context.getString(R.string.no_repetition);
    int unit = repetition.unit().ordinal();
    return repetition.steps() == 1 ? context.getString(EVERY[unit]) : context.getResources().getQuantityString(EVERY_FEW[unit], repetition.steps(), repetition.steps());
  }

  /** The same with its weekdays and its end. */
  public static String full(Context context, Repetition repetition) {
    String text = interval(context, repetition);
    if (repetition.unit() == Repetition.Unit.WEEK && repetition.rule != 0) text = context.getString(R.string.on_weekdays, text, weekdays(repetition));
    if (repetition.limit > 0) text = context.getString(R.string.repeated_until, text, When.shortDay(context, DeviceTime.date(repetition.limit)));
    if (repetition.limit < 0) text = context.getResources().getQuantityString(R.plurals.repeated_times, (int) -repetition.limit, text, -repetition.limit);
    return text;
  }

  private static String weekdays(Repetition repetition) {
    List<String> names = new ArrayList<>();
    for (DayOfWeek day : Weekdays.inOrder()) if (repetition.isOn(day)) names.add(Weekdays.shortName(day));
    return TextUtils.join(", ", names);
  }
}
