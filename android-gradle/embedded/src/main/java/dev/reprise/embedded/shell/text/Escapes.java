package dev.reprise.embedded.shell.text;

/** Backslash escapes of `echo` and `printf`: \n, \t, \\, \x41, \0101, ... and \c, which ends the output. */
final class Escapes {
  private static final String LETTERS = "abefnrtv\\\"'";
  private static final String MEANING = "\u0007\b\u001b\f\n\r\t\u000b\\\"'";

  private final StringBuilder expanded = new StringBuilder();
  private boolean stopped;

  Escapes(String text) {
    for (int i = 0; i < text.length() && !stopped; i++) {
      char c = text.charAt(i);
      if (c != '\\' || i + 1 == text.length()) {
        expanded.append(c);
        continue;
      }
      char next = text.charAt(++i);
      if (next == 'c') {
        stopped = true;
      } else if (LETTERS.indexOf(next) >= 0) {
        expanded.append(MEANING.charAt(LETTERS.indexOf(next)));
      } else if (next == 'x') {
        i += number(text, i + 1, 16, 2);
      } else if (next >= '0' && next <= '7') {
        i += number(text, next == '0' ? i + 1 : i, 8, 3) - (next == '0' ? 0 : 1);
      } else {
        expanded.append('\\').append(next);
      }
    }
  }

  private int number(String text, int from, int radix, int most) {
    int end = from;
    while (end < text.length() && end - from < most && Character.digit(text.charAt(end), radix) >= 0) end++;
    if (end == from) expanded.append(radix == 8 ? "\0" : "\\x");
    else expanded.append((char) Integer.parseInt(text.substring(from, end), radix));
    return end - from;
  }

  String expanded() {
    return expanded.toString();
  }

  boolean stopped() {
    return stopped;
  }
}
