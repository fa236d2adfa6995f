package dev.reprise.testapp.part;

import android.text.Editable;
import android.text.InputFilter;
import android.text.TextWatcher;

/** Keeps a field to at most 16 digits, in groups of four, whatever is typed or set. */
public final class CardNumberMask implements TextWatcher {
  private static final int DIGITS = 16;
  private static final int GROUP = 4;

  private boolean formatting;

  @Override
  public void beforeTextChanged(CharSequence text, int start, int count, int after) {}

  @Override
  public void onTextChanged(CharSequence text, int start, int before, int count) {}

  @Override
  public void afterTextChanged(Editable text) {
    String masked = mask(text);
    if (formatting || masked.contentEquals(text)) return;
    formatting = true;
    InputFilter[] filters = text.getFilters();
    text.setFilters(new InputFilter[0]); // a number field's own filter takes no blanks
    text.replace(0, text.length(), masked);
    text.setFilters(filters);
    formatting = false;
  }

  static String mask(CharSequence text) {
    StringBuilder masked = new StringBuilder();
    int digits = 0;
    for (int i = 0; i < text.length() && digits < DIGITS; i++) {
      if (!Character.isDigit(text.charAt(i))) continue;
      if (digits > 0 && digits % GROUP == 0) masked.append(' ');
      masked.append(text.charAt(i));
      digits++;
    }
    return masked.toString();
  }
}
