package dev.reprise.embedded.shell.process;

import dev.reprise.embedded.phone.Properties;
import dev.reprise.embedded.shell.Call;
import dev.reprise.embedded.shell.Command;
import dev.reprise.embedded.shell.DateWords;
import dev.reprise.embedded.shell.Failure;
import dev.reprise.embedded.shell.Options;
import java.io.IOException;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;

/** `date [-u] [-d DATE | -r FILE] [+FORMAT]` shows the device's clock; `date [-s] MMDDhhmm[[CC]YY][.ss]` sets it and prints it. */
public final class Date implements Command {
  private static final String DEFAULT_FORMAT = "%a %b %e %H:%M:%S %Z %Y";

  @Override public int run(Call call) throws IOException {
    Properties properties = call.phone().properties();
    Options options = Options.parse(call, "u", "drsI");
    ZoneId zone = options.has("u") ? ZoneId.of("UTC") : ZoneId.of(properties.timeZone());
    String format = DEFAULT_FORMAT;
    String set = options.value("s", null);
    for (String operand : options.operands()) {
      if (operand.startsWith("+")) format = operand.substring(1);
      else if (set == null) set = operand;
      else throw Failure.usage(call.name, "can't set two dates at once");
    }
    if (set != null) properties.setClock(parse(set, properties, zone).toEpochMilli());
    Instant instant = Instant.ofEpochMilli(properties.nowMs());
    if (options.has("d")) instant = parse(options.value("d", ""), properties, zone);
    if (options.has("r")) instant = call.files().stat(call.absolute(options.value("r", "")), true).modified().toInstant();
    if (options.has("I")) format = "%F";
    call.out.line(StrFTime.format(format, ZonedDateTime.ofInstant(instant, zone)));
    return 0;
  }

  private static Instant parse(String text, Properties properties, ZoneId zone) {
    Instant instant = text.equals("now") ? Instant.ofEpochMilli(properties.nowMs()) : DateWords.parse(text, properties.nowMs(), zone);
    if (instant == null) throw Failure.of("bad date '" + text + "'");
    return instant;
  }
}
