package com.google.android.dialer.contacts;

import java.util.Locale;

/** A contact with one of its numbers. */
public final class Person {
  public final String name;
  public final String number;

  Person(String name, String number) {
    this.name = name;
    this.number = number;
  }

  /** Whether the words are part of the name, or their digits part of the number. */
  boolean matches(String words) {
    if (name.toLowerCase(Locale.getDefault()).contains(words.toLowerCase(Locale.getDefault()))) return true;
    String digits = digits(words);
    return !digits.isEmpty() && digits.length() == words.replaceAll("[\\s()+.-]", "").length() && digits(number).contains(digits);
  }

  private static String digits(String text) {
    return text.replaceAll("\\D", "");
  }
}
