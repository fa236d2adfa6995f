package dev.reprise.kit;

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
    String digits = plain(wanted);
    return digits.matches("\\+?\\d+") && plain(number).contains(digits);
  }

  /** A number without what people put between its digits. */
  public static String plain(String number) {
    return number.replaceAll("[\\s().-]", "");
  }
}
