package com.android.contacts.model;

/** A phone number or an email address with its label. Equal when both are, wherever they are kept. */
public final class Entry {
  /** The row of one that the provider does not have yet. */
  public static final long NEW = 0;

  public final long row;
  public final String value;
  public final Label label;

  public Entry(String value, Label label) {
    this(NEW, value, label);
  }

  public Entry(long row, String value, Label label) {
    this.row = row;
    this.value = value;
    this.label = label;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Entry && value.equals(((Entry) other).value) && label == ((Entry) other).label;
  }

  @Override
  public int hashCode() {
    return 31 * value.hashCode() + label.hashCode();
  }
}
