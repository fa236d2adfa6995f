package dev.reprise.embedded.shell;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The ways in which `date` and `touch` are told a time. */
public final class DateWords {
  private static final Pattern POSIX = Pattern.compile("(\\d\\d)(\\d\\d)(\\d\\d)(\\d\\d)(\\d\\d|\\d\\d\\d\\d)?(?:\\.(\\d\\d))?");
  private static final Pattern ISO = Pattern.compile("(\\d{4})-(\\d\\d?)-(\\d\\d?)(?:[ T](\\d\\d?):(\\d\\d)(?::(\\d\\d))?(?:\\.\\d+)?)?(Z)?");

  private DateWords() {}

  /** MMDDhhmm[[CC]YY][.ss], YYYY-MM-DD[ hh:mm[:ss]][Z] or @seconds; null when it is none of them. */
  public static Instant parse(String text, long nowMs, ZoneId zone) {
    try {
      if (text.matches("@-?\\d{1,12}(\\.\\d+)?")) return Instant.ofEpochMilli((long) (Double.parseDouble(text.substring(1)) * 1000));
      Matcher posix = POSIX.matcher(text);
      if (posix.matches()) {
        String year = posix.group(5);
        int full = year == null ? ZonedDateTime.ofInstant(Instant.ofEpochMilli(nowMs), zone).getYear()
            : year.length() == 4 ? Integer.parseInt(year) : Integer.parseInt(year) + (Integer.parseInt(year) < 69 ? 2000 : 1900);
        int second = posix.group(6) == null ? 0 : Integer.parseInt(posix.group(6));
        return LocalDateTime.of(full, number(posix, 1), number(posix, 2), number(posix, 3), number(posix, 4), second).atZone(zone).toInstant();
      }
      Matcher iso = ISO.matcher(text);
      if (!iso.matches()) return null;
      ZoneId in = iso.group(7) == null ? zone : ZoneId.of("UTC");
      return LocalDateTime.of(number(iso, 1), number(iso, 2), number(iso, 3), number(iso, 4), number(iso, 5), number(iso, 6)).atZone(in).toInstant();
    } catch (DateTimeException e) {
      return null; // Month 13 and the like.
    }
  }

  private static int number(Matcher matcher, int group) {
    return matcher.group(group) == null ? 0 : Integer.parseInt(matcher.group(group));
  }
}
