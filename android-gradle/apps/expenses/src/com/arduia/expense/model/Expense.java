package com.arduia.expense.model;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Objects;

/** What a person writes of money that was spent or came in. The note may be empty. */
public final class Expense {
  public final String name;
  public final long cents;
  public final Category category;
  public final String note;
  public final long spentMs;

  public Expense(String name, long cents, Category category, String note, long spentMs) {
    this.name = name;
    this.cents = cents;
    this.category = category;
    this.note = note;
    this.spentMs = spentMs;
  }

  public LocalDate day() {
    return dayOf(spentMs);
  }

  /** The day of this moment where the phone is. */
  public static LocalDate dayOf(long ms) {
    return Instant.ofEpochMilli(ms).atZone(ZoneId.systemDefault()).toLocalDate();
  }

  /** The moment at the same time of another day. */
  public static long onDay(long ms, LocalDate day) {
    return Instant.ofEpochMilli(ms).atZone(ZoneId.systemDefault()).with(day).toInstant().toEpochMilli();
  }

  /** Whether each of the words is somewhere in the name or the note. */
  public boolean matches(String words) {
    String text = (name + "\n" + note).toLowerCase(Locale.getDefault());
    for (String word : words.toLowerCase(Locale.getDefault()).split("\\s+")) if (!text.contains(word)) return false;
    return true;
  }

  @Override
  public boolean equals(Object other) {
    if (!(other instanceof Expense)) return false;
    Expense that = (Expense) other;
    return name.equals(that.name) && cents == that.cents && category == that.category && note.equals(that.note) && spentMs == that.spentMs;
  }

  @Override
  public int hashCode() {
    return Objects.hash(name, cents, category, note, spentMs);
  }
}
