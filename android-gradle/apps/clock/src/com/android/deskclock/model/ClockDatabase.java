package com.android.deskclock.model;

import android.content.Context;
import android.database.sqlite.SQLiteDatabase;
import android.database.sqlite.SQLiteOpenHelper;

/** clock.db: alarms, cities, timers and the stopwatch as a person left them. What a file from elsewhere lacks is made when it is opened. */
public final class ClockDatabase extends SQLiteOpenHelper {
  private static final String NAME = "clock.db";
  private static final int VERSION = 1;
  /** What an {@link Elapsed} is kept in. */
  private static final String ELAPSED = "running INTEGER NOT NULL DEFAULT 0, gathered_ms INTEGER NOT NULL DEFAULT 0, "
      + "since_uptime_ms INTEGER NOT NULL DEFAULT 0, since_ms INTEGER NOT NULL DEFAULT 0";

  private static ClockDatabase opened;

  private ClockDatabase(Context context) {
    super(context, NAME, null, VERSION);
  }

  /** The one connection of this process. */
  public static synchronized SQLiteDatabase open(Context context) {
    if (opened == null) opened = new ClockDatabase(context.getApplicationContext());
    return opened.getWritableDatabase();
  }

  @Override
  public void onCreate(SQLiteDatabase database) {}

  @Override
  public void onUpgrade(SQLiteDatabase database, int from, int to) {}

  /** A file from elsewhere may bear any number. */
  @Override
  public void onDowngrade(SQLiteDatabase database, int from, int to) {}

  @Override
  public void onOpen(SQLiteDatabase database) {
    database.beginTransaction();
    try {
      makeTables(database);
      database.setTransactionSuccessful();
    } finally {
      database.endTransaction();
    }
  }

  private static void makeTables(SQLiteDatabase database) {
    database.execSQL("CREATE TABLE IF NOT EXISTS alarms (_id INTEGER PRIMARY KEY AUTOINCREMENT, hour INTEGER NOT NULL, minute INTEGER NOT NULL, "
        + "days INTEGER NOT NULL DEFAULT 0, enabled INTEGER NOT NULL DEFAULT 1, label TEXT NOT NULL DEFAULT '', due_ms INTEGER NOT NULL DEFAULT 0)");
    database.execSQL("CREATE TABLE IF NOT EXISTS cities (zone TEXT PRIMARY KEY)");
    database.execSQL("CREATE TABLE IF NOT EXISTS timers (_id INTEGER PRIMARY KEY AUTOINCREMENT, length_ms INTEGER NOT NULL, added_ms INTEGER NOT NULL DEFAULT 0, "
        + "rung INTEGER NOT NULL DEFAULT 0, " + ELAPSED + ")");
    database.execSQL("CREATE TABLE IF NOT EXISTS timer_entry (_id INTEGER PRIMARY KEY CHECK (_id = 1), digits TEXT NOT NULL)");
    database.execSQL("CREATE TABLE IF NOT EXISTS stopwatch (_id INTEGER PRIMARY KEY CHECK (_id = 1), " + ELAPSED + ")");
    database.execSQL("CREATE TABLE IF NOT EXISTS laps (number INTEGER PRIMARY KEY, total_ms INTEGER NOT NULL)");
    database.execSQL("INSERT OR IGNORE INTO timer_entry (_id, digits) VALUES (1, '')");
    database.execSQL("INSERT OR IGNORE INTO stopwatch (_id) VALUES (1)");
  }
}
