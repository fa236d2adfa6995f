package com.android.deskclock.elapsed;

import java.util.Locale;

/** How long something took, in figures. */
public final class ElapsedText {
  private ElapsedText() {}

  /** @return such as 04:05.6 or 1:04:05.6 */
  public static String tenths(long ms) {
    return seconds(ms) + String.format(Locale.getDefault(), ".%d", ms / 100 % 10);
  }

  /** @return such as 04:05 or 1:04:05 */
  public static String seconds(long ms) {
    long sec = ms / 1000;
    if (sec < 3600) return String.format(Locale.getDefault(), "%02d:%02d", sec / 60, sec % 60);
    return String.format(Locale.getDefault(), "%d:%02d:%02d", sec / 3600, sec / 60 % 60, sec % 60);
  }
}
