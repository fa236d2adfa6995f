package com.arduia.expense.model;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** The sums of some expenses. */
public final class Totals {
  public final Map<Category, Long> cents = new EnumMap<>(Category.class);
  public final Map<Category, Integer> counts = new EnumMap<>(Category.class);

  public static Totals of(List<StoredExpense> expenses) {
    Totals totals = new Totals();
    for (StoredExpense each : expenses) totals.add(each.expense);
    return totals;
  }

  public void add(Expense expense) {
    cents.merge(expense.category, expense.cents, Long::sum);
    counts.merge(expense.category, 1, Integer::sum);
  }

  public long income() {
    return cents.getOrDefault(Category.INCOME, 0L);
  }

  public long spent() {
    long sum = 0;
    for (long each : cents.values()) sum += each;
    return sum - income();
  }
}
