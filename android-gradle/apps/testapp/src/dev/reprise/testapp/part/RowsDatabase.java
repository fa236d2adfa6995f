package dev.reprise.testapp.part;

import android.content.ContentValues;
import android.content.Context;
import android.database.sqlite.SQLiteDatabase;
import android.database.sqlite.SQLiteOpenHelper;

/** rows.db: 200 numbered rows. */
public final class RowsDatabase extends SQLiteOpenHelper {
  public static final int ROWS = 200;

  public RowsDatabase(Context context) {
    super(context, "rows.db", null, 1);
  }

  @Override
  public void onCreate(SQLiteDatabase database) {
    database.execSQL("CREATE TABLE rows (_id INTEGER PRIMARY KEY AUTOINCREMENT, name TEXT NOT NULL, weight REAL, note TEXT)");
    for (int i = 1; i <= ROWS; i++) {
      ContentValues row = new ContentValues();
      row.put("name", "Row " + i);
      row.put("weight", i / 4.0);
      if (i % 10 != 0) row.put("note", "It's row \"" + i + "\"");
      database.insertOrThrow("rows", null, row);
    }
  }

  @Override
  public void onUpgrade(SQLiteDatabase database, int from, int to) {
    throw new IllegalStateException("There is one version of rows.db, and this is " + from);
  }
}
