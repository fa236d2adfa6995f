package dev.reprise.embedded.shell.language;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;

/** Backslash escapes of `echo`, `printf` and {@code $'...'}: \n, \t, \\, \x41, \0101, ... each one byte, and \c, which ends the output. */
public final class Escapes {
  private static final String LETTERS = "abefnrtv\\\"'";
  private static final String MEANING = "\u0007\b\u001b\f\n\r\t\u000b\\\"'";

  private final ByteArrayOutputStream expanded = new ByteArrayOutputStream();
  private boolean stopped;

  public Escapes(String text) {
    int plain = 0;
    for (int at = text.indexOf('\\'); at >= 0 && at + 1 < text.length() && !stopped; at = text.indexOf('\\', plain)) {
      write(text.substring(plain, at));
      plain = escape(text, at + 1);
    }
    if (!stopped) write(text.substring(plain));
  }

  /** Takes the escape whose letter stands at {@code at}; where the text goes on. */
  private int escape(String text, int at) {
    char letter = text.charAt(at);
    if (letter == 'c') {
      stopped = true;
    } else if (LETTERS.indexOf(letter) >= 0) {
      expanded.write(MEANING.charAt(LETTERS.indexOf(letter)));
    } else if (letter == 'x') {
      return number(text, at + 1, 16, 2);
    } else if (letter >= '0' && letter <= '7') {
      return number(text, letter == '0' ? at + 1 : at, 8, 3);
    } else {
      write("\\");
      return at; // Text again.
    }
    return at + 1;
  }

  private int number(String text, int from, int radix, int most) {
    int end = from;
    while (end < text.length() && end - from < most && text.charAt(end) < 128 && Character.digit(text.charAt(end), radix) >= 0) end++;
    if (end > from) expanded.write(Integer.parseInt(text.substring(from, end), radix));
    else if (radix == 8) expanded.write(0);
    else write("\\x");
    return end;
  }

  private void write(String text) {
    expanded.writeBytes(text.getBytes(StandardCharsets.UTF_8));
  }

  public byte[] bytes() {
    return expanded.toByteArray();
  }

  public boolean stopped() {
    return stopped;
  }
}
