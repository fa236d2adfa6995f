package com.android.deskclock.city;

import android.content.ContentValues;
import android.content.Context;
import android.database.Cursor;
import android.database.sqlite.SQLiteDatabase;
import com.android.deskclock.model.ClockDatabase;
import java.util.HashSet;
import java.util.Set;

/** The time zones of the cities that a person has chosen. */
final class CityStore {
  private static final String TABLE = "cities";

  private final Context context;

  CityStore(Context context) {
    this.context = context;
  }

  Set<String> zones() {
    Set<String> zones = new HashSet<>();
    try (Cursor rows = database().query(TABLE, new String[] {"zone"}, null, null, null, null, null)) {
      while (rows.moveToNext()) zones.add(rows.getString(0));
    }
    return zones;
  }

  void choose(String zone, boolean chosen) {
    database().delete(TABLE, "zone = ?", new String[] {zone});
    if (!chosen) return;
    ContentValues values = new ContentValues();
    values.put("zone", zone);
    database().insertOrThrow(TABLE, null, values);
  }

  private SQLiteDatabase database() {
    return ClockDatabase.open(context);
  }
}
