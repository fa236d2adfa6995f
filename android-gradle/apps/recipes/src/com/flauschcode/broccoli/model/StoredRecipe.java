package com.flauschcode.broccoli.model;

/** A recipe as the database holds it. */
public final class StoredRecipe {
  public final long id;
  public final Recipe recipe;

  StoredRecipe(long id, Recipe recipe) {
    this.id = id;
    this.recipe = recipe;
  }
}
