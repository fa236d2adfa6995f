package com.arduia.expense.list;

import com.arduia.expense.model.StoredExpense;
import com.arduia.expense.model.Totals;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;

/** A row of the list: the heading of a month with its sums, that of a day, or an expense. */
final class Row {
  /** View types of the adapter. */
  static final int MONTH = 0;
  static final int DAY = 1;
  static final int EXPENSE = 2;
  static final int TYPES = 3;

  final int type;
  /** Below zero for headings, so that they are never those of expenses. */
  final long id;
  /** Of its expense; for a heading the day that it is of, or the first of its month. */
  final LocalDate day;
  /** Of a month; null otherwise. */
  final Totals totals;
  /** Null in headings. */
  final StoredExpense expense;

  private Row(int type, long id, LocalDate day, Totals totals, StoredExpense expense) {
    this.type = type;
    this.id = id;
    this.day = day;
    this.totals = totals;
    this.expense = expense;
  }

  /** @param expenses the last day first */
  static List<Row> of(List<StoredExpense> expenses) {
    List<Row> rows = new ArrayList<>();
    YearMonth month = null;
    LocalDate day = null;
    Totals totals = null;
    for (StoredExpense each : expenses) {
      LocalDate next = each.expense.day();
      if (!YearMonth.from(next).equals(month)) {
        month = YearMonth.from(next);
        totals = new Totals();
        rows.add(new Row(MONTH, headingId(month.atDay(1), MONTH), month.atDay(1), totals, null));
      }
      if (!next.equals(day)) rows.add(new Row(DAY, headingId(next, DAY), next, null, null));
      day = next;
      totals.add(each.expense);
      rows.add(new Row(EXPENSE, each.id, next, null, each));
    }
    return rows;
  }

  /** Different for the first of a month and the month, and below zero for days before 1970 too. */
  private static long headingId(LocalDate day, int type) {
    return Integer.MIN_VALUE - 2 * (day.toEpochDay() - LocalDate.MIN.toEpochDay()) - type;
  }
}
