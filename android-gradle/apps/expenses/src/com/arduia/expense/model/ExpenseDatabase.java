package com.arduia.expense.model;

import android.content.Context;
import android.database.sqlite.SQLiteDatabase;
import android.database.sqlite.SQLiteOpenHelper;

/** databases/accounting.db: one table of expenses. The columns are those that others read and write by name; there is room for no more. */
final class ExpenseDatabase extends SQLiteOpenHelper {
  static final String TABLE = "expense";
  static final String ID = "expense_id";
  static final String NAME = "name";
  /** In hundredths. */
  static final String AMOUNT = "amount";
  static final String CATEGORY = "category";
  static final String NOTE = "note";
  /** The day on which it was spent, in milliseconds. */
  static final String CREATED = "created_date";
  static final String MODIFIED = "modified_date";
  private static final String FILE = "accounting.db";
  private static final int VERSION = 1;

  private static ExpenseDatabase database;

  private ExpenseDatabase(Context context) {
    super(context, FILE, null, VERSION);
  }

  /** The one of this process: open as long as it lives. */
  static synchronized ExpenseDatabase of(Context context) {
    if (database == null) database = new ExpenseDatabase(context.getApplicationContext());
    return database;
  }

  @Override
  public void onCreate(SQLiteDatabase database) {}

  @Override
  public void onUpgrade(SQLiteDatabase database, int from, int to) {}

  /** A file that was put in the place of this one may come from anywhere. */
  @Override
  public void onDowngrade(SQLiteDatabase database, int from, int to) {}

  /** At every opening, because a file that was put in the place of this one may lack the table. */
  @Override
  public void onOpen(SQLiteDatabase database) {
    database.execSQL("CREATE TABLE IF NOT EXISTS " + TABLE + " (" + ID + " INTEGER PRIMARY KEY AUTOINCREMENT NOT NULL, " + NAME + " TEXT, "
        + AMOUNT + " INTEGER NOT NULL, " + CATEGORY + " INTEGER NOT NULL, " + NOTE + " TEXT, " + CREATED + " INTEGER NOT NULL, " + MODIFIED + " INTEGER NOT NULL)");
  }
}
