package dev.reprise.apps.mutants;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What a text of a values file reads like on the screen. */
final class Escapes {
  private static final Pattern ESCAPE = Pattern.compile("\\\\(u[0-9a-fA-F]{4}|.)");

  private Escapes() {}

  static String remove(String written) {
    String text = written.trim().replaceAll("\\s+", " ");
    if (text.length() > 1 && text.startsWith("\"") && text.endsWith("\"")) text = text.substring(1, text.length() - 1);
    return ESCAPE.matcher(text).replaceAll(match -> Matcher.quoteReplacement(sign(match.group(1))));
  }

  private static String sign(String escaped) {
    if (escaped.length() > 1) return String.valueOf((char) Integer.parseInt(escaped.substring(1), 16));
    return escaped.equals("n") ? "\n" : escaped.equals("t") ? "\t" : escaped;
  }
}
