package dev.reprise.embedded.shell.control;

import dev.reprise.embedded.phone.Properties;
import dev.reprise.embedded.shell.Call;
import dev.reprise.embedded.shell.DateWords;
import dev.reprise.embedded.shell.Failure;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;

/**
 * `reprise-device clock`.
 *
 * <pre>
 * clock show               the date, in UTC: 2023-10-15T15:34:00Z
 * clock set TIME           as a person sets it: alarms for a date move with it, timers do not
 * clock advance DURATION   as if so much time had passed: alarms and timers that fall due go off
 * </pre>
 */
final class ClockCommand {
  static final String USAGE = "clock show | clock set TIME | clock advance DURATION";
  private static final Duration LONGEST = Duration.ofDays(366);

  private ClockCommand() {}

  static int run(Call call) {
    List<String> args = call.args;
    Properties properties = call.phone().properties();
    String verb = args.isEmpty() ? "" : args.get(0);
    if (verb.equals("show") && args.size() == 1) {
      call.out.line(Instant.ofEpochMilli(properties.nowMs()).truncatedTo(ChronoUnit.SECONDS).toString());
    } else if (verb.equals("set") && args.size() == 2) {
      Instant instant = DateWords.parse(args.get(1), properties.nowMs(), ZoneId.of(properties.timeZone()));
      if (instant == null) throw Failure.of("expected a time such as 2023-10-15T15:34:00Z, found '" + args.get(1) + "'");
      properties.setClock(instant.toEpochMilli());
    } else if (verb.equals("advance") && args.size() == 2) {
      properties.advanceClock(forward(args.get(1)).toMillis());
    } else {
      throw Failure.exactly(2, "usage: reprise-device " + USAGE);
    }
    return 0;
  }

  private static Duration forward(String text) {
    Duration duration = Durations.parse(text);
    if (!duration.isNegative() && duration.compareTo(LONGEST) <= 0) return duration;
    throw Failure.of("expected a duration of at most " + LONGEST.toDays() + "d forward, found '" + text + "'; clock set goes anywhere");
  }
}
