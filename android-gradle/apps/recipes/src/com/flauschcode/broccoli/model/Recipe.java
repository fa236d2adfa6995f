package com.flauschcode.broccoli.model;

import java.util.Locale;
import java.util.Objects;

/** What a person writes of a recipe. Everything but the title may be empty. */
public final class Recipe {
  public static final Recipe EMPTY = new Recipe("", "", "", "", "", "", "", false);

  public final String title;
  public final String description;
  public final String servings;
  public final String preparationTime;
  public final String source;
  public final String ingredients;
  public final String directions;
  public final boolean favourite;

  public Recipe(String title, String description, String servings, String preparationTime, String source, String ingredients, String directions, boolean favourite) {
    this.title = title;
    this.description = description;
    this.servings = servings;
    this.preparationTime = preparationTime;
    this.source = source;
    this.ingredients = ingredients;
    this.directions = directions;
    this.favourite = favourite;
  }

  /** Whether each of the words is somewhere in the title, the ingredients or the description. */
  public boolean matches(String words) {
    String text = (title + "\n" + ingredients + "\n" + description).toLowerCase(Locale.getDefault());
    for (String word : words.toLowerCase(Locale.getDefault()).split("\\s+")) if (!text.contains(word)) return false;
    return true;
  }

  @Override
  public boolean equals(Object other) {
    if (!(other instanceof Recipe)) return false;
    Recipe that = (Recipe) other;
    return title.equals(that.title) && description.equals(that.description) && servings.equals(that.servings) && preparationTime.equals(that.preparationTime)
        && source.equals(that.source) && ingredients.equals(that.ingredients) && directions.equals(that.directions) && favourite == that.favourite;
  }

  @Override
  public int hashCode() {
    return Objects.hash(title, description, servings, preparationTime, source, ingredients, directions, favourite);
  }
}
