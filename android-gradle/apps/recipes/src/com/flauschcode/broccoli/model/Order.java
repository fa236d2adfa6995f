package com.flauschcode.broccoli.model;

import java.text.Collator;
import java.util.Comparator;

/** How the list is sorted. Of recipes that an order takes for equal, the one that was written first comes first. */
public enum Order {
  TITLE {
    @Override
    Comparator<StoredRecipe> comparator() {
      Collator collator = Collator.getInstance();
      return (a, b) -> collator.compare(a.recipe.title, b.recipe.title);
    }
  },
  NEWEST {
    @Override
    Comparator<StoredRecipe> comparator() {
      return (a, b) -> Long.compare(b.id, a.id);
    }
  },
  FAVOURITES {
    @Override
    Comparator<StoredRecipe> comparator() {
      Comparator<StoredRecipe> favouritesFirst = (a, b) -> Boolean.compare(b.recipe.favourite, a.recipe.favourite);
      return favouritesFirst.thenComparing(TITLE.comparator());
    }
  };

  abstract Comparator<StoredRecipe> comparator();
}
