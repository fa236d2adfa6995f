package com.flauschcode.broccoli.model;

import android.content.Context;
import android.database.sqlite.SQLiteDatabase;
import android.database.sqlite.SQLiteOpenHelper;

/** databases/broccoli: one table of recipes. The columns are those that others read and write by name; there is room for no more. */
final class RecipeDatabase extends SQLiteOpenHelper {
  static final String TABLE = "recipes";
  static final String ID = "recipeId";
  static final String TITLE = "title";
  static final String DESCRIPTION = "description";
  static final String SERVINGS = "servings";
  static final String TIME = "preparationTime";
  static final String SOURCE = "source";
  static final String INGREDIENTS = "ingredients";
  static final String DIRECTIONS = "directions";
  static final String FAVORITE = "favorite";
  private static final String IMAGE = "imageName";
  private static final String NAME = "broccoli";
  private static final int VERSION = 1;

  private static RecipeDatabase database;

  private RecipeDatabase(Context context) {
    super(context, NAME, null, VERSION);
  }

  /** The one of this process: open as long as it lives. */
  static synchronized RecipeDatabase of(Context context) {
    if (database == null) database = new RecipeDatabase(context.getApplicationContext());
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
    database.execSQL("CREATE TABLE IF NOT EXISTS " + TABLE + " (" + ID + " INTEGER PRIMARY KEY AUTOINCREMENT NOT NULL, "
        + text(TITLE) + text(IMAGE) + text(DESCRIPTION) + text(SERVINGS) + text(TIME) + text(SOURCE) + text(INGREDIENTS) + text(DIRECTIONS)
        + FAVORITE + " INTEGER NOT NULL DEFAULT 0)");
  }

  private static String text(String column) {
    return column + " TEXT DEFAULT '', ";
  }
}
