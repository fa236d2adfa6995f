package com.flauschcode.broccoli.model;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** Which recipes the list shows, and in what order. */
public final class Shelf {
  private Shelf() {}

  /** @param words empty for all */
  public static List<StoredRecipe> of(List<StoredRecipe> recipes, String words, boolean favouritesOnly, Order order) {
    List<StoredRecipe> shown = new ArrayList<>();
    for (StoredRecipe each : recipes) {
      if (favouritesOnly && !each.recipe.favourite) continue;
      if (words.isEmpty() || each.recipe.matches(words)) shown.add(each);
    }
    Collections.sort(shown, order.comparator());
    return shown;
  }
}
