package com.android.deskclock.timer;

import android.content.ContentValues;
import android.content.Context;
import android.database.Cursor;
import android.database.sqlite.SQLiteDatabase;
import com.android.deskclock.due.Due;
import com.android.deskclock.elapsed.Elapsed;
import com.android.deskclock.model.ClockDatabase;
import java.util.ArrayList;
import java.util.List;

/** The timers, and the digits of one that is being set. Whatever is changed here, the phone is told when to ring next. */
public final class TimerStore {
  private static final String TABLE = "timers";
  private static final String ENTRY = "timer_entry";

  private final Context context;

  public TimerStore(Context context) {
    this.context = context;
  }

  /** The one that was made last first. */
  public List<Timer> all() {
    return read(null);
  }

  /** Null for one that is gone. */
  public Timer find(long id) {
    List<Timer> found = read("_id = " + id);
    return found.isEmpty() ? null : found.get(0);
  }

  /** Also of one that has no place yet. What does not ring any more is silent. */
  public void put(Timer timer) {
    keep(timer);
    if (!timer.rung) Due.silenceTimer(context, timer.id);
    Due.plan(context);
  }

  void delete(long id) {
    database().delete(TABLE, "_id = " + id, null);
    Due.silenceTimer(context, id);
    Due.plan(context);
  }

  public void onRestart() {
    for (Timer timer : all()) keep(timer.with(timer.elapsed.restarted()));
  }

  String entry() {
    try (Cursor row = database().query(ENTRY, new String[] {"digits"}, null, null, null, null, null)) {
      return row.moveToFirst() ? row.getString(0) : "";
    }
  }

  void putEntry(String digits) {
    ContentValues values = new ContentValues();
    values.put("_id", 1);
    values.put("digits", digits);
    database().replace(ENTRY, null, values);
  }

  private void keep(Timer timer) {
    ContentValues values = timer.elapsed.values();
    if (timer.id != Timer.NEW) values.put("_id", timer.id);
    values.put("length_ms", timer.lengthMs);
    values.put("added_ms", timer.addedMs);
    values.put("rung", timer.rung);
    database().insertWithOnConflict(TABLE, null, values, SQLiteDatabase.CONFLICT_REPLACE);
  }

  private List<Timer> read(String where) {
    List<Timer> timers = new ArrayList<>();
    try (Cursor rows = database().query(TABLE, null, where, null, null, null, "_id DESC")) {
      while (rows.moveToNext()) timers.add(new Timer(number(rows, "_id"), number(rows, "length_ms"), number(rows, "added_ms"), Elapsed.of(rows), number(rows, "rung") != 0));
    }
    return timers;
  }

  private static long number(Cursor row, String column) {
    return row.getLong(row.getColumnIndexOrThrow(column));
  }

  private SQLiteDatabase database() {
    return ClockDatabase.open(context);
  }
}
