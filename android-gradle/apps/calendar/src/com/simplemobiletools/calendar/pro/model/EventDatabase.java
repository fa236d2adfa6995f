package com.simplemobiletools.calendar.pro.model;

import android.content.Context;
import android.database.DatabaseUtils;
import android.database.sqlite.SQLiteDatabase;
import android.database.sqlite.SQLiteOpenHelper;

/** events.db. Other programs put a file of theirs in its place; what that lacks is made when it is opened. */
final class EventDatabase extends SQLiteOpenHelper {
  private static final String NAME = "events.db";
  private static final int VERSION = 1;

  EventDatabase(Context context) {
    super(context, NAME, null, VERSION);
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
    // On a full phone nothing can be made, but what is there can be read.
    if (DatabaseUtils.longForQuery(database, "SELECT count(*) FROM sqlite_master WHERE type = 'table' AND name = 'events'", null) > 0) return;
    database.execSQL("CREATE TABLE events ("
        + "id INTEGER PRIMARY KEY AUTOINCREMENT, start_ts INTEGER NOT NULL, end_ts INTEGER NOT NULL, "
        + "title TEXT NOT NULL DEFAULT '', location TEXT NOT NULL DEFAULT '', description TEXT NOT NULL DEFAULT '', "
        + "reminder_1_minutes INTEGER NOT NULL DEFAULT -1, reminder_2_minutes INTEGER NOT NULL DEFAULT -1, reminder_3_minutes INTEGER NOT NULL DEFAULT -1, "
        + "reminder_1_type INTEGER NOT NULL DEFAULT 0, reminder_2_type INTEGER NOT NULL DEFAULT 0, reminder_3_type INTEGER NOT NULL DEFAULT 0, "
        + "repeat_interval INTEGER NOT NULL DEFAULT 0, repeat_rule INTEGER NOT NULL DEFAULT 0, repeat_limit INTEGER NOT NULL DEFAULT 0, "
        + "repetition_exceptions TEXT NOT NULL DEFAULT '[]', attendees TEXT NOT NULL DEFAULT '', import_id TEXT NOT NULL DEFAULT '', "
        + "time_zone TEXT NOT NULL DEFAULT 'UTC', flags INTEGER NOT NULL DEFAULT 0, event_type INTEGER NOT NULL DEFAULT 1, "
        + "parent_id INTEGER NOT NULL DEFAULT 0, last_updated INTEGER NOT NULL DEFAULT 0, source TEXT NOT NULL DEFAULT 'simple-calendar', "
        + "availability INTEGER NOT NULL DEFAULT 0, color INTEGER NOT NULL DEFAULT 0, type INTEGER NOT NULL DEFAULT 0)");
  }
}
