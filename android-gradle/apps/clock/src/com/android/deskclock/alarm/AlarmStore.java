package com.android.deskclock.alarm;

import android.content.ContentValues;
import android.content.Context;
import android.database.Cursor;
import android.database.sqlite.SQLiteDatabase;
import com.android.deskclock.due.Due;
import com.android.deskclock.model.ClockDatabase;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;

/** The alarms that are kept. Whatever is changed here, the phone is told when to ring next. */
public final class AlarmStore {
  private static final String TABLE = "alarms";
  private static final String[] COLUMNS = {"_id", "hour", "minute", "days", "enabled", "label", "due_ms"};

  private final Context context;

  public AlarmStore(Context context) {
    this.context = context;
  }

  /** From the earliest time of day. */
  public List<Alarm> all() {
    return read(null);
  }

  /** Null for one that is gone. */
  public Alarm find(long id) {
    List<Alarm> found = read("_id = " + id);
    return found.isEmpty() ? null : found.get(0);
  }

  /** Also of one that has no place yet. */
  public void put(Alarm alarm) {
    ContentValues values = new ContentValues();
    if (alarm.id != Alarm.NEW) values.put("_id", alarm.id);
    values.put("hour", alarm.time.getHour());
    values.put("minute", alarm.time.getMinute());
    values.put("days", alarm.days);
    values.put("enabled", alarm.enabled);
    values.put("label", alarm.label);
    values.put("due_ms", alarm.dueMs);
    database().insertWithOnConflict(TABLE, null, values, SQLiteDatabase.CONFLICT_REPLACE);
    Due.plan(context);
  }

  public void delete(long... ids) {
    for (long id : ids) {
      database().delete(TABLE, "_id = " + id, null);
      Due.silenceAlarm(context, id);
    }
    Due.plan(context);
  }

  private List<Alarm> read(String where) {
    List<Alarm> alarms = new ArrayList<>();
    try (Cursor rows = database().query(TABLE, COLUMNS, where, null, null, null, "hour, minute, _id")) {
      while (rows.moveToNext()) {
        alarms.add(new Alarm(rows.getLong(0), LocalTime.of(rows.getInt(1), rows.getInt(2)), rows.getInt(3), rows.getInt(4) != 0, rows.getString(5), rows.getLong(6)));
      }
    }
    return alarms;
  }

  private SQLiteDatabase database() {
    return ClockDatabase.open(context);
  }
}
