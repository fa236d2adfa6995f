package com.arduia.expense.model;

import com.arduia.expense.R;
import java.math.BigDecimal;
import java.text.NumberFormat;
import java.util.regex.Pattern;

/** Amounts as people write them: a number with at most two decimals after a point or a comma, whichever the language has. */
public final class Amount {
  private static final Pattern NUMBER = Pattern.compile("\\d+(\\.\\d*)?|\\.\\d+");
  private static final Pattern TOO_FINE = Pattern.compile("\\d*\\.\\d{3,}");
  /** Ten billion: beyond it sums are no longer sure to fit. */
  private static final BigDecimal TOO_LARGE = new BigDecimal("10000000000");

  private Amount() {}

  /** String resource that says what is wrong with it, or 0. */
  public static int problem(String typed) {
    String plain = plain(typed);
    if (plain.isEmpty()) return R.string.amount_missing;
    if (TOO_FINE.matcher(plain).matches()) return R.string.amount_too_fine;
    if (!NUMBER.matcher(plain).matches()) return R.string.amount_no_number;
    BigDecimal amount = new BigDecimal(plain);
    if (amount.signum() == 0) return R.string.amount_zero;
    return amount.compareTo(TOO_LARGE) < 0 ? 0 : R.string.amount_too_large;
  }

  /** Of what has no problem. */
  public static long cents(String typed) {
    return new BigDecimal(plain(typed)).movePointRight(2).longValueExact();
  }

  /** With two decimals, as the phone's language writes numbers. */
  public static String format(long cents) {
    return format(cents, true);
  }

  /** The same for a field in which it is edited: without marks between thousands. */
  public static String forField(long cents) {
    return format(cents, false);
  }

  private static String format(long cents, boolean grouped) {
    NumberFormat format = NumberFormat.getInstance();
    format.setMinimumFractionDigits(2);
    format.setMaximumFractionDigits(2);
    format.setGroupingUsed(grouped);
    return format.format(BigDecimal.valueOf(cents, 2));
  }

  /** In the digits 0 to 9 with a point, whatever digits and decimal mark it was typed with. */
  private static String plain(String typed) {
    StringBuilder plain = new StringBuilder();
    for (char each : typed.trim().toCharArray()) {
      int digit = Character.digit(each, 10);
      boolean isMark = each == ',' || each == '٫';
      plain.append(digit >= 0 ? (char) ('0' + digit) : isMark ? '.' : each);
    }
    return plain.toString();
  }
}
