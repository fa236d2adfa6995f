package dev.reprise.embedded.shell.language;

import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/** Shell patterns: {@code *}, {@code ?}, {@code [abc]}, {@code [!a-z]}, {@code [[:digit:]]}; a backslash quotes. */
public final class Glob {
  private static final Map<String, String> CLASSES = Map.ofEntries(
      Map.entry("alpha", "Alpha"), Map.entry("digit", "Digit"), Map.entry("alnum", "Alnum"), Map.entry("space", "Space"), Map.entry("upper", "Upper"),
      Map.entry("lower", "Lower"), Map.entry("punct", "Punct"), Map.entry("blank", "Blank"), Map.entry("xdigit", "XDigit"), Map.entry("cntrl", "Cntrl"),
      Map.entry("print", "Print"), Map.entry("graph", "Graph"));

  private Glob() {}

  /** Whether the text has a pattern character that is not quoted. */
  public static boolean isPattern(String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '\\') i++;
      else if (c == '*' || c == '?' || (c == '[' && closing(text, i) > 0)) return true;
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
      if (c == '\\' && i + 1 < pattern.length()) {
        i++;
        int character = pattern.codePointAt(i);
        regex.append(Pattern.quote(Character.toString(character)));
        i += Character.charCount(character) - 1;
      } else if (c == '*') {
        regex.append(".*");
      } else if (c == '?') {
        regex.append('.');
      } else if (close > 0) {
        regex.append(set(pattern.substring(i + 1, close)));
        i = close;
      } else {
        // A pair of surrogates stays one character between two quotes, or "?" would match half of it.
        int character = pattern.codePointAt(i);
        regex.append(Pattern.quote(Character.toString(character)));
        i += Character.charCount(character) - 1;
      }
    }
    return Pattern.compile(regex.toString(), Pattern.DOTALL);
  }

  /** What stands between brackets, as a regular expression; a range whose ends are the wrong way round matches nothing. */
  private static String set(String inside) {
    boolean negated = inside.startsWith("!") || inside.startsWith("^");
    StringBuilder members = new StringBuilder();
    for (int i = negated ? 1 : 0; i < inside.length(); ) {
      int end = inside.startsWith("[:", i) ? inside.indexOf(":]", i + 2) : -1;
      String name = end < 0 ? null : CLASSES.get(inside.substring(i + 2, end));
      if (name != null) {
        members.append("\\p{").append(name).append('}');
        i = end + 2;
        continue;
      }
      if (inside.charAt(i) == '\\' && i + 1 < inside.length()) i++;
      int from = inside.codePointAt(i);
      i += Character.charCount(from);
      int to = from;
      if (i + 1 < inside.length() && inside.charAt(i) == '-') {
        i++;
        if (inside.charAt(i) == '\\' && i + 1 < inside.length()) i++;
        to = inside.codePointAt(i);
        i += Character.charCount(to);
      }
      if (from <= to) members.append(String.format(Locale.ROOT, "\\x{%x}-\\x{%x}", from, to));
    }
    if (members.length() == 0) return negated ? "." : "(?!)";
    return (negated ? "[^" : "[") + members + "]";
  }

  /** Where the brackets that open at {@code open} close, or -1. */
  private static int closing(String pattern, int open) {
    int from = open + 1;
    if (from < pattern.length() && (pattern.charAt(from) == '!' || pattern.charAt(from) == '^')) from++;
    for (int i = from; i < pattern.length(); i++) {
      char c = pattern.charAt(i);
      int end = pattern.startsWith("[:", i) ? pattern.indexOf(":]", i + 2) : -1;
      if (c == '\\') i++;
      else if (end > 0) i = end + 1;
      else if (c == ']' && i > from) return i;
    }
    return -1;
  }

  /** Quotes the pattern characters of literal text. */
  public static String quote(String text) {
    StringBuilder quoted = new StringBuilder();
    for (char c : text.toCharArray()) {
      if ("*?[]-!^\\".indexOf(c) >= 0) quoted.append('\\');
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
