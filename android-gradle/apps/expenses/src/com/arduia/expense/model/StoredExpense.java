package com.arduia.expense.model;

/** An expense as the database holds it. */
public final class StoredExpense {
  public final long id;
  public final Expense expense;
  public final long modifiedMs;

  StoredExpense(long id, Expense expense, long modifiedMs) {
    this.id = id;
    this.expense = expense;
    this.modifiedMs = modifiedMs;
  }
}
