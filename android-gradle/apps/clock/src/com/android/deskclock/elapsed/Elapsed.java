package com.android.deskclock.elapsed;

import android.content.ContentValues;
import android.database.Cursor;
import android.os.SystemClock;

/** A time that runs or stands: what had gathered when it was last started or stopped, and since when it runs. */
public final class Elapsed {
  public static final String[] COLUMNS = {"running", "gathered_ms", "since_uptime_ms", "since_ms"};

  public final boolean running;
  private final long gatheredMs;
  /** By the clock that nobody can set, and by the one that outlives a restart of the phone. */
  private final long sinceUptimeMs;
  private final long sinceMs;

  private Elapsed(boolean running, long gatheredMs, long sinceUptimeMs, long sinceMs) {
    this.running = running;
    this.gatheredMs = gatheredMs;
    this.sinceUptimeMs = sinceUptimeMs;
    this.sinceMs = sinceMs;
  }

  public static Elapsed standing(long gatheredMs) {
    return new Elapsed(false, gatheredMs, 0, 0);
  }

  private static Elapsed running(long gatheredMs) {
    return new Elapsed(true, gatheredMs, SystemClock.elapsedRealtime(), System.currentTimeMillis());
  }

  /** Of a row that has {@link #COLUMNS}. */
  public static Elapsed of(Cursor row) {
    return new Elapsed(number(row, 0) != 0, number(row, 1), number(row, 2), number(row, 3));
  }

  private static long number(Cursor row, int column) {
    return row.getLong(row.getColumnIndexOrThrow(COLUMNS[column]));
  }

  public long ms() {
    return running ? gatheredMs + SystemClock.elapsedRealtime() - sinceUptimeMs : gatheredMs;
  }

  public Elapsed started() {
    return running ? this : running(gatheredMs);
  }

  public Elapsed stopped() {
    return standing(ms());
  }

  /** After the phone was started anew, and its count of milliseconds with it. */
  public Elapsed restarted() {
    return running ? running(gatheredMs + Math.max(0, System.currentTimeMillis() - sinceMs)) : this;
  }

  public ContentValues values() {
    ContentValues values = new ContentValues();
    values.put(COLUMNS[0], running);
    values.put(COLUMNS[1], gatheredMs);
    values.put(COLUMNS[2], sinceUptimeMs);
    values.put(COLUMNS[3], sinceMs);
    return values;
  }
}
