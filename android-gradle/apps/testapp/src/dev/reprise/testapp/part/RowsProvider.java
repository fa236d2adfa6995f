package dev.reprise.testapp.part;

import android.content.ContentProvider;
import android.content.ContentUris;
import android.content.ContentValues;
import android.database.Cursor;
import android.net.Uri;

/** content://dev.reprise.testapp.rows/rows over rows.db. */
public final class RowsProvider extends ContentProvider {
  private static final String TABLE = "rows";

  private RowsDatabase database;

  @Override
  public boolean onCreate() {
    database = new RowsDatabase(getContext());
    return true;
  }

  @Override
  public Cursor query(Uri uri, String[] columns, String selection, String[] arguments, String order) {
    return database.getReadableDatabase().query(TABLE, columns, selection, arguments, null, null, order);
  }

  @Override
  public Uri insert(Uri uri, ContentValues values) {
    return ContentUris.withAppendedId(uri, database.getWritableDatabase().insertOrThrow(TABLE, null, values));
  }

  @Override
  public int update(Uri uri, ContentValues values, String selection, String[] arguments) {
    return database.getWritableDatabase().update(TABLE, values, selection, arguments);
  }

  @Override
  public int delete(Uri uri, String selection, String[] arguments) {
    return database.getWritableDatabase().delete(TABLE, selection, arguments);
  }

  @Override
  public String getType(Uri uri) {
    return "vnd.android.cursor.dir/vnd.dev.reprise.row";
  }
}
