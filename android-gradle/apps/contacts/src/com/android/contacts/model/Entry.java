package com.android.contacts.model;

/** A phone number or an email address with its label. */
public final class Entry {
  public final String value;
  public final Label label;

  public Entry(String value, Label label) {
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
