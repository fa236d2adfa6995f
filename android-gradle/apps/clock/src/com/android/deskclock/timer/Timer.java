package com.android.deskclock.timer;

import android.content.Context;
import com.android.deskclock.elapsed.Elapsed;
import com.google.android.deskclock.R;

/** A stretch of time that runs down, and rings when it is over. */
public final class Timer {
  static final long NEW = 0;
  private static final long MINUTE_MS = 60_000;

  public final long id;
  /** What a person has set it to, and what was added since it was started. */
  final long lengthMs;
  final long addedMs;
  public final Elapsed elapsed;
  public final boolean rung;

  Timer(long id, long lengthMs, long addedMs, Elapsed elapsed, boolean rung) {
    this.id = id;
    this.lengthMs = lengthMs;
    this.addedMs = addedMs;
    this.elapsed = elapsed;
    this.rung = rung;
  }

  static Timer of(long lengthMs) {
    return new Timer(NEW, lengthMs, 0, Elapsed.standing(0).started(), false);
  }

  /** Below 0 as long as it has been over. */
  public long leftMs() {
    return lengthMs + addedMs - elapsed.ms();
  }

  Timer with(Elapsed now) {
    return new Timer(id, lengthMs, addedMs, now, rung);
  }

  public Timer rung() {
    return new Timer(id, lengthMs, addedMs, elapsed, true);
  }

  public Timer reset() {
    return new Timer(id, lengthMs, 0, Elapsed.standing(0), false);
  }

  /** One that is over begins again with this minute. */
  public Timer withMinuteMore() {
    if (rung) return new Timer(id, lengthMs, MINUTE_MS - lengthMs, Elapsed.standing(0).started(), false);
    return new Timer(id, lengthMs, addedMs + MINUTE_MS, elapsed, false);
  }

  boolean isAsSet() {
    return !elapsed.running && elapsed.ms() == 0 && addedMs == 0;
  }

  public String lengthText(Context context) {
    return text(context, lengthMs / 1000);
  }

  /** @return such as 01h 02m 03s */
  static String text(Context context, long sec) {
    return context.getString(R.string.timer_length, sec / 3600, sec / 60 % 60, sec % 60);
  }
}
