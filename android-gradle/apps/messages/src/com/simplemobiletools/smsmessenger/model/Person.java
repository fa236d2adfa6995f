package com.simplemobiletools.smsmessenger.model;

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
  public boolean matches(String words) {
    String wanted = words.trim().toLowerCase(Locale.getDefault());
    if (name.toLowerCase(Locale.getDefault()).contains(wanted)) return true;
    String digits = People.plain(wanted);
    return digits.matches("\\+?\\d+") && People.plain(number).contains(digits);
  }
}
