package dev.reprise.embedded.shell.control;

import dev.reprise.embedded.shell.Failure;
import java.time.DateTimeException;
import java.time.Duration;
import java.util.Locale;

/** How a duration is written: 200ms, 90s, 5m, 2h, 1d or 1h30m. */
final class Durations {
  private Durations() {}

  /** @throws Failure with the sentence that says what was expected */
  static Duration parse(String text) {
    try {
      if (text.matches("\\d{1,9}ms")) return Duration.ofMillis(Long.parseLong(text.substring(0, text.length() - 2)));
      int day = text.indexOf('d');
      String days = day < 0 ? "" : text.substring(0, day + 1);
      String rest = text.substring(days.length());
      return Duration.parse(("P" + days + (rest.isEmpty() ? "" : "T" + rest)).toUpperCase(Locale.ROOT));
    } catch (DateTimeException e) {
      throw Failure.of("expected a duration such as 200ms, 90s, 5m, 2h or 1d, found '" + text + "'");
    }
  }
}
