package dev.reprise.embedded.shell.process;

import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** strftime's format language in the C locale. */
public final class StrFTime {
  private StrFTime() {}

  public static String format(String format, ZonedDateTime time) {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < format.length(); i++) {
      char c = format.charAt(i);
      if (c != '%' || i + 1 == format.length()) {
        text.append(c);
        continue;
      }
      char letter = format.charAt(++i);
      boolean unpadded = letter == '-' && i + 1 < format.length();
      if (unpadded) letter = format.charAt(++i);
      int digits = Character.isDigit(letter) && i + 1 < format.length() ? letter - '0' : 9;
      if (Character.isDigit(letter) && i + 1 < format.length()) letter = format.charAt(++i);
      String value = letter == 'N' ? String.format(Locale.ROOT, "%09d", time.getNano()).substring(0, digits) : field(letter, time);
      text.append(unpadded ? value.replaceFirst("^[0 ]+(?=.)", "") : value);
    }
    return text.toString();
  }

  private static String field(char letter, ZonedDateTime time) {
    switch (letter) {
      case 's': return Long.toString(time.toEpochSecond());
      case 'F': return format("%Y-%m-%d", time);
      case 'T': return format("%H:%M:%S", time);
      case 'R': return format("%H:%M", time);
      case 'D':
      case 'x': return format("%m/%d/%y", time);
      case 'X': return format("%H:%M:%S", time);
      case 'c': return format("%a %b %e %H:%M:%S %Y", time);
      case 'r': return format("%I:%M:%S %p", time);
      case 'e': return String.format(Locale.ROOT, "%2d", time.getDayOfMonth());
      case 'k': return String.format(Locale.ROOT, "%2d", time.getHour());
      case 'u': return Integer.toString(time.getDayOfWeek().getValue());
      case 'w': return Integer.toString(time.getDayOfWeek().getValue() % 7);
      case 'C': return String.format(Locale.ROOT, "%02d", time.getYear() / 100);
      case 'n': return "\n";
      case 't': return "\t";
      case '%': return "%";
      default: {
        String pattern = pattern(letter);
        return pattern == null ? "%" + letter : DateTimeFormatter.ofPattern(pattern, Locale.US).format(time);
      }
    }
  }

  private static String pattern(char letter) {
    switch (letter) {
      case 'Y': return "uuuu";
      case 'y': return "uu";
      case 'm': return "MM";
      case 'd': return "dd";
      case 'H': return "HH";
      case 'I': return "hh";
      case 'M': return "mm";
      case 'S': return "ss";
      case 'p': return "a";
      case 'a': return "EEE";
      case 'A': return "EEEE";
      case 'b':
      case 'h': return "MMM";
      case 'B': return "MMMM";
      case 'j': return "DDD";
      case 'Z': return "zzz";
      case 'z': return "xx";
      default: return null;
    }
  }
}
