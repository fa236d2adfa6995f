package dev.reprise.embedded.shell.language;

import java.util.regex.Pattern;

/** Shell patterns: {@code *}, {@code ?}, {@code [abc]}, {@code [!a-z]}; a backslash quotes. */
public final class Glob {
  private Glob() {}

  /** Whether the text has a pattern character that is not quoted. */
  public static boolean isPattern(String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '\\') i++;
      else if (c == '*' || c == '?' || (c == '[' && text.indexOf(']', i + 1) > 0)) return true;
    }
    return false;
  }

  public static boolean matches(String pattern, String name) {
    return compile(pattern).matcher(name).matches();
  }

  /** The pattern as a regular expression. */
  public static Pattern compile(String pattern) {
    StringBuilder regex = new StringBuilder();
    for (int i = 0; i < pattern.length(); i++) {
      char c = pattern.charAt(i);
      int close = c == '[' ? closing(pattern, i) : -1;
      if (c == '\\' && i + 1 < pattern.length()) regex.append(Pattern.quote(String.valueOf(pattern.charAt(++i))));
      else if (c == '*') regex.append(".*");
      else if (c == '?') regex.append('.');
      else if (close > 0) {
        String set = pattern.substring(i + 1, close);
        boolean negated = set.startsWith("!") || set.startsWith("^");
        regex.append(negated ? "[^" : "[").append((negated ? set.substring(1) : set).replaceAll("[\\[\\]\\\\&^]", "\\\\$0")).append(']');
        i = close;
      } else regex.append(Pattern.quote(String.valueOf(c)));
    }
    return Pattern.compile(regex.toString(), Pattern.DOTALL);
  }

  private static int closing(String pattern, int open) {
    int from = open + 1;
    if (from < pattern.length() && (pattern.charAt(from) == '!' || pattern.charAt(from) == '^')) from++;
    return pattern.indexOf(']', from + 1);
  }

  /** Quotes the pattern characters of literal text. */
  public static String quote(String text) {
    StringBuilder quoted = new StringBuilder();
    for (char c : text.toCharArray()) {
      if ("*?[\\".indexOf(c) >= 0) quoted.append('\\');
      quoted.append(c);
    }
    return quoted.toString();
  }

  /** The literal text of a pattern: its quoting backslashes taken out. */
  public static String unquote(String pattern) {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < pattern.length(); i++) {
      if (pattern.charAt(i) == '\\' && i + 1 < pattern.length()) i++;
      text.append(pattern.charAt(i));
    }
    return text.toString();
  }
}
