package com.android.deskclock.timer;

import android.content.Context;
import android.content.res.Resources;
import com.google.android.deskclock.R;

/** The digits that a person types for a timer: seconds from the right, then minutes, then hours. */
final class TimerEntry {
  private static final int DIGITS = 6;

  private final String digits;

  TimerEntry(String digits) {
    this.digits = digits;
  }

  /** Without zeros in front; what does not fit any more is not taken. */
  TimerEntry typed(String key) {
    String next = (digits + key).replaceFirst("^0+", "");
    return next.length() > DIGITS ? this : new TimerEntry(next);
  }

  TimerEntry deleted() {
    return digits.isEmpty() ? this : new TimerEntry(digits.substring(0, digits.length() - 1));
  }

  String digits() {
    return digits;
  }

  /** 90 in the place of minutes is an hour and a half. */
  long ms() {
    return ((part(0) * 60L + part(1)) * 60 + part(2)) * 1000;
  }

  String text(Context context) {
    return context.getString(R.string.timer_length, (long) part(0), (long) part(1), (long) part(2));
  }

  String spoken(Resources resources) {
    return resources.getString(R.string.spoken_length, quantity(resources, R.plurals.hours, 0), quantity(resources, R.plurals.minutes, 1), quantity(resources, R.plurals.seconds, 2));
  }

  private String quantity(Resources resources, int plural, int place) {
    return resources.getQuantityString(plural, part(place), part(place));
  }

  /** @param place 0 for hours, 1 for minutes, 2 for seconds */
  private int part(int place) {
    String all = "000000".substring(digits.length()) + digits;
    return Integer.parseInt(all.substring(place * 2, place * 2 + 2));
  }
}
