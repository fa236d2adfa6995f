package com.android.contacts.model;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;

/** A contact as the list shows it. */
public final class ListedContact {
  public final long id;
  public final String displayName;
  public final boolean starred;
  private final List<String> numbers;

  ListedContact(long id, String displayName, boolean starred, List<String> numbers) {
    this.id = id;
    this.displayName = displayName;
    this.starred = starred;
    this.numbers = numbers;
  }

  /** The letter that its part of the list begins with: without accents, "#" for what is no letter. */
  public String section() {
    String plain = Normalizer.normalize(displayName, Normalizer.Form.NFD);
    int first = plain.isEmpty() ? '#' : plain.codePointAt(0);
    return Character.isLetter(first) ? new String(Character.toChars(first)).toUpperCase(Locale.ROOT) : "#";
  }

  /** Whether the words are part of the name, or their digits part of a number. */
  public boolean matches(String words) {
    String wanted = words.trim().toLowerCase(Locale.getDefault());
    if (displayName.toLowerCase(Locale.getDefault()).contains(wanted)) return true;
    String digits = wanted.replaceAll("[\\s()+.-]", "");
    if (!digits.matches("\\d+")) return false;
    for (String number : numbers) {
      if (number.replaceAll("\\D", "").contains(digits)) return true;
    }
    return false;
  }
}
