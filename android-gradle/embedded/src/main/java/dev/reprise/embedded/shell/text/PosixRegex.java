package dev.reprise.embedded.shell.text;

import dev.reprise.embedded.shell.Failure;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/** POSIX regular expressions, basic and extended, as Java patterns. */
final class PosixRegex {
  private PosixRegex() {}

  static Pattern compile(String expression, boolean extended, boolean ignoreCase) {
    int flags = (ignoreCase ? Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE : 0) | Pattern.UNICODE_CHARACTER_CLASS;
    try {
      return Pattern.compile(translate(expression, extended), flags);
    } catch (PatternSyntaxException e) {
      throw Failure.of("bad regex '" + expression + "': " + e.getDescription());
    }
  }

  private static String translate(String expression, boolean extended) {
    StringBuilder java = new StringBuilder();
    boolean atStart = true;
    for (int i = 0; i < expression.length(); i++) {
      char c = expression.charAt(i);
      if (c == '[') {
        int end = bracketEnd(expression, i);
        java.append(bracket(expression.substring(i, end)));
        i = end - 1;
      } else if (c == '\\' && i + 1 < expression.length()) {
        char next = expression.charAt(++i);
        if (!extended && "(){}|+?".indexOf(next) >= 0) java.append(next);
        else if (next == '<' || next == '>') java.append("\\b");
        else if (Character.isLetterOrDigit(next)) java.append('\\').append(next);
        else java.append(Pattern.quote(String.valueOf(next)));
      } else if (!extended && "(){}|+?".indexOf(c) >= 0) {
        java.append('\\').append(c);
      } else if (!extended && c == '*' && atStart) {
        java.append("\\*");
      } else if (extended && c == '{' && !expression.substring(i).matches("(?s)\\{\\d*,?\\d*}.*")) {
        java.append("\\{");
      } else {
        java.append(c);
      }
      atStart = c == '^' || (c == '(' && extended) || (c == '|' && extended);
    }
    return java.toString();
  }

  private static int bracketEnd(String expression, int open) {
    int at = open + 1;
    if (at < expression.length() && expression.charAt(at) == '^') at++;
    if (at < expression.length() && expression.charAt(at) == ']') at++;
    while (at < expression.length() && expression.charAt(at) != ']') {
      int close = expression.startsWith("[:", at) ? expression.indexOf(":]", at) : -1;
      at = close > 0 ? close + 2 : at + 1;
    }
    if (at >= expression.length()) throw Failure.of("bad regex '" + expression + "': brackets ([ ]) not balanced");
    return at + 1;
  }

  private static String bracket(String set) {
    String body = set.substring(1, set.length() - 1);
    boolean negated = body.startsWith("^");
    if (negated) body = body.substring(1);
    body = body.replace("\\", "\\\\").replace("[:", "\0").replace("[", "\\[").replace("\0", "[:").replace("&", "\\&").replace("^", "\\^");
    if (body.startsWith("]")) body = "\\" + body;
    String[][] classes = {{"alpha", "Alpha"}, {"digit", "Digit"}, {"alnum", "Alnum"}, {"space", "Space"}, {"upper", "Upper"}, {"lower", "Lower"},
        {"punct", "Punct"}, {"blank", "Blank"}, {"xdigit", "XDigit"}, {"cntrl", "Cntrl"}, {"print", "Print"}, {"graph", "Graph"}};
    for (String[] name : classes) body = body.replace("[:" + name[0] + ":]", "\\p{" + name[1] + "}");
    return "[" + (negated ? "^" : "") + body + "]";
  }
}
