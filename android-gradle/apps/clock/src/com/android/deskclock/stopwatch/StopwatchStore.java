package com.android.deskclock.stopwatch;

import android.content.ContentValues;
import android.content.Context;
import android.database.Cursor;
import android.database.DatabaseUtils;
import android.database.sqlite.SQLiteDatabase;
import com.android.deskclock.model.ClockDatabase;
import com.android.deskclock.elapsed.Elapsed;
import java.util.ArrayList;
import java.util.List;

/** The one stopwatch and its laps. */
public final class StopwatchStore {
  private static final String TABLE = "stopwatch";
  private static final String LAPS = "laps";

  private final Context context;

  public StopwatchStore(Context context) {
    this.context = context;
  }

  Elapsed elapsed() {
    try (Cursor row = database().query(TABLE, Elapsed.COLUMNS, null, null, null, null, null)) {
      return row.moveToFirst() ? Elapsed.of(row) : Elapsed.standing(0);
    }
  }

  void put(Elapsed elapsed) {
    ContentValues values = elapsed.values();
    values.put("_id", 1);
    database().replace(TABLE, null, values);
  }

  /** What it showed at each lap, the first lap first. */
  List<Long> laps() {
    List<Long> laps = new ArrayList<>();
    try (Cursor rows = database().query(LAPS, new String[] {"total_ms"}, null, null, null, null, "number")) {
      while (rows.moveToNext()) laps.add(rows.getLong(0));
    }
    return laps;
  }

  void addLap(long totalMs) {
    ContentValues values = new ContentValues();
    values.put("number", DatabaseUtils.queryNumEntries(database(), LAPS) + 1);
    values.put("total_ms", totalMs);
    database().insertOrThrow(LAPS, null, values);
  }

  /** Back to nothing, without laps. */
  void reset() {
    put(Elapsed.standing(0));
    database().delete(LAPS, null, null);
  }

  public void onRestart() {
    put(elapsed().restarted());
  }

  private SQLiteDatabase database() {
    return ClockDatabase.open(context);
  }
}
