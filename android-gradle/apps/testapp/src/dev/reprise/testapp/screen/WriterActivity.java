package dev.reprise.testapp.screen;

import android.content.ContentValues;
import android.database.Cursor;
import android.database.DatabaseUtils;
import android.database.sqlite.SQLiteDatabase;
import android.os.Bundle;
import android.widget.TextView;
import dev.reprise.testapp.R;

/** Writes rows on a thread of its own, always two in a transaction, and says whether what is stored is whole. */
public final class WriterActivity extends Screen {
  private static final int PAGES = 40;
  private static final long PAUSE_MS = 5;

  private SQLiteDatabase database;
  private volatile boolean writes;

  @Override
  protected void onCreate(Bundle state) {
    super.onCreate(state);
    database = openOrCreateDatabase("writer.db", MODE_PRIVATE, null);
    database.execSQL("CREATE TABLE IF NOT EXISTS pair (number INTEGER, filling BLOB)");
    TextView stored = label(R.id.stored);
    stored.setText(getString(R.string.stored, whole() ? getString(R.string.stored_whole) : getString(R.string.stored_torn)));
    TextView rows = label(R.id.rows_written);
    button(R.id.write, R.string.write, () -> {
      if (writes) return;
      writes = true;
      new Thread(this::write, "writer").start();
    });
    button(R.id.count_rows, R.string.count_rows, () -> rows.setText(getString(R.string.rows_written, DatabaseUtils.queryNumEntries(database, "pair"))));
  }

  @Override
  protected void onDestroy() {
    writes = false;
    super.onDestroy();
  }

  private boolean whole() {
    try (Cursor check = database.rawQuery("PRAGMA integrity_check", null);
        Cursor odd = database.rawQuery("SELECT number FROM pair GROUP BY number HAVING COUNT(*) <> 2 LIMIT 1", null)) {
      return check.moveToFirst() && check.getString(0).equals("ok") && odd.getCount() == 0;
    }
  }

  private void write() {
    ContentValues row = new ContentValues();
    row.put("filling", new byte[PAGES * 4096]);
    long number = DatabaseUtils.longForQuery(database, "SELECT COALESCE(MAX(number), 0) FROM pair", null);
    while (writes) {
      row.put("number", ++number);
      database.beginTransaction();
      try {
        database.insertOrThrow("pair", null, row);
        database.insertOrThrow("pair", null, row);
        if (number > PAGES) database.delete("pair", "number = ?", new String[] {String.valueOf(number - PAGES)});
        database.setTransactionSuccessful();
      } finally {
        database.endTransaction();
      }
      try {
        Thread.sleep(PAUSE_MS);
      } catch (InterruptedException e) {
        return;
      }
    }
  }
}
