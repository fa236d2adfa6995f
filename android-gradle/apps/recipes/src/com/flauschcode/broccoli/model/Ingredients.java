package com.flauschcode.broccoli.model;

import java.text.NumberFormat;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The list of ingredients for more or fewer people: the amounts at the beginnings of lines are scaled, every other word stays. */
public final class Ingredients {
  /** A whole or decimal number, a fraction ("1/2") or both ("1 1/2"), and where it is the beginning of a range the other end. */
  private static final String AMOUNT = "(?:\\d+\\s+\\d+/[1-9]\\d*|\\d+/[1-9]\\d*|\\d+(?:[.,]\\d+)?)";
  private static final Pattern LINE = Pattern.compile("(?m)^([^\\S\\n]*(?:[-*•][^\\S\\n]*)?)(" + AMOUNT + ")(?:([^\\S\\n]*[-–][^\\S\\n]*)(" + AMOUNT + "))?(?![\\d.,/])");

  private Ingredients() {}

  public static String scaled(String ingredients, int from, int to) {
    if (from == to || from == 0) return ingredients;
    NumberFormat format = NumberFormat.getInstance();
    format.setMaximumFractionDigits(2);
    format.setGroupingUsed(false);
    Matcher match = LINE.matcher(ingredients);
    StringBuffer scaled = new StringBuffer();
    while (match.find()) {
      String amount = match.group(1) + format.format(value(match.group(2)) * to / from);
      if (match.group(4) != null) amount += match.group(3) + format.format(value(match.group(4)) * to / from);
      match.appendReplacement(scaled, Matcher.quoteReplacement(amount));
    }
    return match.appendTail(scaled).toString();
  }

  private static double value(String amount) {
    double sum = 0;
    for (String part : amount.split("\\s+")) {
      String[] fraction = part.split("/");
      sum += fraction.length == 2 ? Double.parseDouble(fraction[0]) / Double.parseDouble(fraction[1]) : Double.parseDouble(part.replace(',', '.'));
    }
    return sum;
  }
}
