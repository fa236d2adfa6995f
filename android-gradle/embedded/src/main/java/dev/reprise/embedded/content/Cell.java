package dev.reprise.embedded.content;

import android.database.Cursor;

/** What stands in one column of a cursor's row, in the type that it is stored in. */
public final class Cell {
  private Cell() {}

  public static Object of(Cursor row, int column) {
    switch (row.getType(column)) {
      case Cursor.FIELD_TYPE_NULL: return null;
      case Cursor.FIELD_TYPE_INTEGER: return row.getLong(column);
      case Cursor.FIELD_TYPE_FLOAT: return row.getDouble(column);
      case Cursor.FIELD_TYPE_BLOB: return row.getBlob(column);
      default: return row.getString(column);
    }
  }
}
