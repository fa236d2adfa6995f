package com.arduia.expense.model;

import com.arduia.expense.R;

/** What money goes for, or comes from. Their numbers are the database's. */
public enum Category {
  OTHERS(1, R.string.others),
  INCOME(2, R.string.income),
  FOOD(3, R.string.food),
  HOUSING(4, R.string.housing),
  SOCIAL(5, R.string.social),
  ENTERTAINMENT(6, R.string.entertainment),
  TRANSPORTATION(7, R.string.transportation),
  CLOTHES(8, R.string.clothes),
  HEALTH_CARE(9, R.string.health_care),
  EDUCATION(10, R.string.education),
  DONATION(11, R.string.donation);

  /** String resource. */
  public final int word;
  final int number;

  Category(int number, int word) {
    this.number = number;
    this.word = word;
  }

  /** OTHERS for numbers that this app does not know. */
  static Category of(int number) {
    for (Category category : values()) if (category.number == number) return category;
    return OTHERS;
  }

  public boolean isIncome() {
    return this == INCOME;
  }
}
