package dev.reprise.embedded.shell.language;

/** {@code $((...))}: C's integer operators without assignment; a bare name is a variable. */
final class ArithmeticParser {
  private static final String[][] LEVELS = {
    {"||"}, {"&&"}, {"|"}, {"^"}, {"&"}, {"==", "!="}, {"<=", ">=", "<", ">"}, {"<<", ">>"}, {"+", "-"}, {"*", "/", "%"},
  };

  private final String text;
  private final Scope scope;
  private int at;

  private ArithmeticParser(String text, Scope scope) {
    this.text = text;
    this.scope = scope;
  }

  static long evaluate(String expression, Scope scope) {
    if (expression.isBlank()) return 0;
    ArithmeticParser parser = new ArithmeticParser(expression, scope);
    long value = parser.conditional();
    parser.blanks();
    if (parser.at < expression.length()) throw new ScriptError(expression + ": unexpected '" + expression.substring(parser.at) + "'");
    return value;
  }

  private long conditional() {
    long condition = binary(0);
    blanks();
    if (at >= text.length() || text.charAt(at) != '?') return condition;
    at++;
    long then = conditional();
    blanks();
    if (at >= text.length() || text.charAt(at) != ':') throw new ScriptError(text + ": missing :");
    at++;
    long otherwise = conditional();
    return condition != 0 ? then : otherwise;
  }

  private long binary(int level) {
    if (level == LEVELS.length) return unary();
    long left = binary(level + 1);
    while (true) {
      blanks();
      String operator = operator(level);
      if (operator == null) return left;
      at += operator.length();
      left = apply(operator, left, binary(level + 1));
    }
  }

  private String operator(int level) {
    for (String operator : LEVELS[level]) {
      if (!text.startsWith(operator, at)) continue;
      String doubled = text.substring(at, Math.min(at + 2, text.length()));
      boolean partOfLonger = operator.length() == 1 && (doubled.equals("||") || doubled.equals("&&") || doubled.equals("<<") || doubled.equals(">>"));
      if (!partOfLonger) return operator;
    }
    return null;
  }

  private long apply(String operator, long a, long b) {
    switch (operator) {
      case "||": return a != 0 || b != 0 ? 1 : 0;
      case "&&": return a != 0 && b != 0 ? 1 : 0;
      case "|": return a | b;
      case "^": return a ^ b;
      case "&": return a & b;
      case "==": return a == b ? 1 : 0;
      case "!=": return a != b ? 1 : 0;
      case "<=": return a <= b ? 1 : 0;
      case ">=": return a >= b ? 1 : 0;
      case "<": return a < b ? 1 : 0;
      case ">": return a > b ? 1 : 0;
      case "<<": return a << b;
      case ">>": return a >> b;
      case "+": return a + b;
      case "-": return a - b;
      case "*": return a * b;
      default:
        if (b == 0) throw new ScriptError(text + ": zero divisor");
        return operator.equals("/") ? a / b : a % b;
    }
  }

  private long unary() {
    blanks();
    if (at >= text.length()) throw new ScriptError(text + ": unexpected end of expression");
    char c = text.charAt(at);
    if (c == '-' || c == '+' || c == '!' || c == '~') {
      at++;
      long value = unary();
      return c == '-' ? -value : c == '!' ? (value == 0 ? 1 : 0) : c == '~' ? ~value : value;
    }
    if (c == '(') {
      at++;
      long value = conditional();
      blanks();
      if (at >= text.length() || text.charAt(at) != ')') throw new ScriptError(text + ": missing )");
      at++;
      return value;
    }
    int start = at;
    while (at < text.length() && "_#".indexOf(text.charAt(at)) >= 0 || at < text.length() && text.charAt(at) < 128 && Character.isLetterOrDigit(text.charAt(at))) at++;
    String atom = text.substring(start, at);
    if (atom.isEmpty()) throw new ScriptError(text + ": unexpected '" + c + "'");
    return c >= '0' && c <= '9' ? number(atom) : variable(atom);
  }

  private long variable(String name) {
    String value = scope.get(name);
    return value == null || value.isBlank() ? 0 : number(value.trim());
  }

  /** 0x1f, 8#17 or 10: as in mksh outside of its POSIX mode a leading 0 does not make it octal. */
  private long number(String digits) {
    try {
      String sign = digits.startsWith("-") ? "-" : "";
      String plain = digits.substring(sign.length());
      int base = plain.indexOf('#');
      if (base > 0) return Long.parseLong(sign + plain.substring(base + 1), Integer.parseInt(plain.substring(0, base)));
      return plain.matches("0[xX].+") ? Long.parseLong(sign + plain.substring(2), 16) : Long.parseLong(digits);
    } catch (NumberFormatException e) {
      throw new ScriptError(digits + ": bad number");
    }
  }

  private void blanks() {
    while (at < text.length() && Character.isWhitespace(text.charAt(at))) at++;
  }
}
