package com.flauschcode.broccoli.model;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** How many a recipe is for, where its words begin with a number ("4", "4 servings"). A range ("3-4") is of its larger end. */
public final class Servings {
  /** More than a table seats; a number beyond it is rather an amount in grams. */
  public static final int MOST = 99;

  private static final Pattern COUNT = Pattern.compile("\\s*(?:\\d+\\s*[-–]\\s*)?(\\d{1,2})(?!\\d)(.*)", Pattern.DOTALL);

  private Servings() {}

  /** 0 where the words name no number: such a recipe cannot be scaled. */
  public static int count(String servings) {
    Matcher match = COUNT.matcher(servings);
    return match.matches() ? Integer.parseInt(match.group(1)) : 0;
  }
}
