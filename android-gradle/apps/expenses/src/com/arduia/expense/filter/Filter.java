package com.arduia.expense.filter;

import android.content.Context;
import android.content.Intent;
import android.os.Bundle;
import com.arduia.expense.R;
import com.arduia.expense.list.Days;
import com.arduia.expense.model.Category;
import com.arduia.expense.model.Expense;
import java.time.LocalDate;

/** Which expenses are shown: those of a category, and from one day to another, both included. */
public final class Filter {
  public static final Filter NONE = new Filter(null, null, null);

  private static final String CATEGORY = "category";
  private static final String FROM = "from";
  private static final String TO = "to";

  /** Null for all. */
  public final Category category;
  /** Null for the first there is. */
  public final LocalDate from;
  /** Null for the last there is. */
  public final LocalDate to;

  Filter(Category category, LocalDate from, LocalDate to) {
    this.category = category;
    this.from = from;
    this.to = to;
  }

  /** What was kept by {@link #bundle}; NONE where there is nothing. */
  public static Filter of(Bundle kept) {
    if (kept == null) return NONE;
    String category = kept.getString(CATEGORY);
    return new Filter(category == null ? null : Category.valueOf(category), day(kept, FROM), day(kept, TO));
  }

  static Filter of(Intent intent) {
    return of(intent.getExtras());
  }

  public Bundle bundle() {
    Bundle kept = new Bundle();
    if (category != null) kept.putString(CATEGORY, category.name());
    if (from != null) kept.putLong(FROM, from.toEpochDay());
    if (to != null) kept.putLong(TO, to.toEpochDay());
    return kept;
  }

  public boolean isNone() {
    return category == null && from == null && to == null;
  }

  public boolean lets(Expense expense) {
    LocalDate day = expense.day();
    return (category == null || expense.category == category) && (from == null || !day.isBefore(from)) && (to == null || !day.isAfter(to));
  }

  /** In words, e.g. "Food · 1 October 2023 to 15 October 2023". */
  public String describe(Context context) {
    String period = "";
    if (from != null && to != null) period = context.getString(R.string.from_to, Days.date(context, from), Days.date(context, to));
    else if (from != null) period = context.getString(R.string.from_on, Days.date(context, from));
    else if (to != null) period = context.getString(R.string.up_to, Days.date(context, to));
    if (category == null || period.isEmpty()) return category == null ? period : context.getString(category.word);
    return context.getString(R.string.two_facts, context.getString(category.word), period);
  }

  private static LocalDate day(Bundle kept, String key) {
    return kept.containsKey(key) ? LocalDate.ofEpochDay(kept.getLong(key)) : null;
  }
}
