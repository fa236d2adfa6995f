package com.arduia.expense.model;

import android.content.ContentValues;
import android.content.Context;
import android.database.Cursor;
import android.database.sqlite.SQLiteDatabase;
import java.util.ArrayList;
import java.util.List;

/** The rows of expenses, in this app's terms. Nothing is cached. */
public final class ExpenseStore {
  private static final String[] COLUMNS = {
    ExpenseDatabase.ID, ExpenseDatabase.NAME, ExpenseDatabase.AMOUNT, ExpenseDatabase.CATEGORY, ExpenseDatabase.NOTE, ExpenseDatabase.CREATED, ExpenseDatabase.MODIFIED
  };
  /** The last day first; of one moment, what was written last. */
  private static final String NEWEST_FIRST = ExpenseDatabase.CREATED + " DESC, " + ExpenseDatabase.ID + " DESC";

  private final ExpenseDatabase database;

  public ExpenseStore(Context context) {
    database = ExpenseDatabase.of(context);
  }

  public List<StoredExpense> list() {
    List<StoredExpense> expenses = new ArrayList<>();
    try (Cursor rows = database.getReadableDatabase().query(ExpenseDatabase.TABLE, COLUMNS, null, null, null, null, NEWEST_FIRST)) {
      while (rows.moveToNext()) expenses.add(read(rows));
    }
    return expenses;
  }

  /** Null when there is no such expense any more. */
  public StoredExpense load(long id) {
    try (Cursor row = database.getReadableDatabase().query(ExpenseDatabase.TABLE, COLUMNS, ExpenseDatabase.ID + " = " + id, null, null, null, null)) {
      return row.moveToFirst() ? read(row) : null;
    }
  }

  public void insert(Expense expense) {
    database.getWritableDatabase().insertOrThrow(ExpenseDatabase.TABLE, null, changed(null, expense));
  }

  /** Writes what differs from the original, and when; false when there is no such expense any more. */
  public boolean update(long id, Expense original, Expense edited) {
    if (load(id) == null) return false;
    if (!edited.equals(original)) database.getWritableDatabase().update(ExpenseDatabase.TABLE, changed(original, edited), ExpenseDatabase.ID + " = " + id, null);
    return true;
  }

  /** All of them, or none when the storage refuses. */
  public void delete(long[] ids) {
    SQLiteDatabase writable = database.getWritableDatabase();
    writable.beginTransaction();
    try {
      for (long id : ids) writable.delete(ExpenseDatabase.TABLE, ExpenseDatabase.ID + " = " + id, null);
      writable.setTransactionSuccessful();
    } finally {
      writable.endTransaction();
    }
  }

  /** @param before null where everything is new */
  private static ContentValues changed(Expense before, Expense after) {
    ContentValues row = new ContentValues();
    if (before == null || !after.name.equals(before.name)) row.put(ExpenseDatabase.NAME, after.name);
    if (before == null || after.cents != before.cents) row.put(ExpenseDatabase.AMOUNT, after.cents);
    if (before == null || after.category != before.category) row.put(ExpenseDatabase.CATEGORY, after.category.number);
    if (before == null || !after.note.equals(before.note)) row.put(ExpenseDatabase.NOTE, after.note);
    if (before == null || after.spentMs != before.spentMs) row.put(ExpenseDatabase.CREATED, after.spentMs);
    row.put(ExpenseDatabase.MODIFIED, System.currentTimeMillis());
    return row;
  }

  private static StoredExpense read(Cursor row) {
    Expense expense = new Expense(text(row, 1), row.getLong(2), Category.of(row.getInt(3)), text(row, 4), row.getLong(5));
    return new StoredExpense(row.getLong(0), expense, row.getLong(6));
  }

  private static String text(Cursor row, int column) {
    String text = row.getString(column);
    return text == null ? "" : text;
  }
}
