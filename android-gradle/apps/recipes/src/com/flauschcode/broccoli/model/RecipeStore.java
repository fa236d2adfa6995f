package com.flauschcode.broccoli.model;

import android.content.ContentValues;
import android.content.Context;
import android.database.Cursor;
import android.database.sqlite.SQLiteDatabase;
import java.util.ArrayList;
import java.util.List;

/** The rows of recipes, in this app's terms. Nothing is cached. */
public final class RecipeStore {
  private static final String[] COLUMNS = {
    RecipeDatabase.ID, RecipeDatabase.TITLE, RecipeDatabase.DESCRIPTION, RecipeDatabase.SERVINGS, RecipeDatabase.TIME, RecipeDatabase.SOURCE,
    RecipeDatabase.INGREDIENTS, RecipeDatabase.DIRECTIONS, RecipeDatabase.FAVORITE
  };

  private final RecipeDatabase database;

  public RecipeStore(Context context) {
    database = RecipeDatabase.of(context);
  }

  /** In the order in which they were written. */
  public List<StoredRecipe> list() {
    List<StoredRecipe> recipes = new ArrayList<>();
    try (Cursor rows = database.getReadableDatabase().query(RecipeDatabase.TABLE, COLUMNS, null, null, null, null, RecipeDatabase.ID)) {
      while (rows.moveToNext()) recipes.add(read(rows));
    }
    return recipes;
  }

  /** Null when there is no such recipe any more. */
  public StoredRecipe load(long id) {
    try (Cursor row = database.getReadableDatabase().query(RecipeDatabase.TABLE, COLUMNS, RecipeDatabase.ID + " = " + id, null, null, null, null)) {
      return row.moveToFirst() ? read(row) : null;
    }
  }

  public void insert(Recipe recipe) {
    ContentValues row = new ContentValues();
    putChanged(row, null, recipe);
    database.getWritableDatabase().insertOrThrow(RecipeDatabase.TABLE, null, row);
  }

  /** Writes what differs from the original and nothing else; false when there is no such recipe any more. */
  public boolean update(long id, Recipe original, Recipe edited) {
    if (load(id) == null) return false;
    ContentValues row = new ContentValues();
    putChanged(row, original, edited);
    if (row.size() > 0) database.getWritableDatabase().update(RecipeDatabase.TABLE, row, RecipeDatabase.ID + " = " + id, null);
    return true;
  }

  public void setFavourite(long id, boolean favourite) {
    ContentValues row = new ContentValues();
    row.put(RecipeDatabase.FAVORITE, favourite ? 1 : 0);
    database.getWritableDatabase().update(RecipeDatabase.TABLE, row, RecipeDatabase.ID + " = " + id, null);
  }

  /** All of them, or none when the storage refuses. */
  public void delete(long[] ids) {
    SQLiteDatabase writable = database.getWritableDatabase();
    writable.beginTransaction();
    try {
      for (long id : ids) writable.delete(RecipeDatabase.TABLE, RecipeDatabase.ID + " = " + id, null);
      writable.setTransactionSuccessful();
    } finally {
      writable.endTransaction();
    }
  }

  /** @param before null where everything is new */
  private static void putChanged(ContentValues row, Recipe before, Recipe after) {
    put(row, RecipeDatabase.TITLE, before == null ? null : before.title, after.title);
    put(row, RecipeDatabase.DESCRIPTION, before == null ? null : before.description, after.description);
    put(row, RecipeDatabase.SERVINGS, before == null ? null : before.servings, after.servings);
    put(row, RecipeDatabase.TIME, before == null ? null : before.preparationTime, after.preparationTime);
    put(row, RecipeDatabase.SOURCE, before == null ? null : before.source, after.source);
    put(row, RecipeDatabase.INGREDIENTS, before == null ? null : before.ingredients, after.ingredients);
    put(row, RecipeDatabase.DIRECTIONS, before == null ? null : before.directions, after.directions);
    if (before == null || before.favourite != after.favourite) row.put(RecipeDatabase.FAVORITE, after.favourite ? 1 : 0);
  }

  private static void put(ContentValues row, String column, String before, String after) {
    if (!after.equals(before)) row.put(column, after);
  }

  private static StoredRecipe read(Cursor row) {
    Recipe recipe = new Recipe(text(row, 1), text(row, 2), text(row, 3), text(row, 4), text(row, 5), text(row, 6), text(row, 7), row.getInt(8) != 0);
    return new StoredRecipe(row.getLong(0), recipe);
  }

  private static String text(Cursor row, int column) {
    String text = row.getString(column);
    return text == null ? "" : text;
  }
}
