package dev.reprise.embedded.shell.process;

import dev.reprise.embedded.phone.Properties;
import dev.reprise.embedded.shell.Failure;
import dev.reprise.embedded.shell.Options;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Which lines `logcat` shows and how; it reads the device's threadtime lines: "10-15 15:34:23.123  1000  1010 I Tag     : text". */
final class LogFilter {
  private static final Pattern THREAD_TIME = Pattern.compile("(\\d\\d-\\d\\d) (\\d\\d:\\d\\d:\\d\\d\\.\\d{3})\\s+(\\d+)\\s+(\\d+) ([VDIWEFA]) (.*?)\\s*: ?(.*)", Pattern.DOTALL);
  private static final String PRIORITIES = "VDIWEFS";

  private final Map<String, Integer> byTag = new HashMap<>();
  private final Properties properties;
  private int others;
  private String format = "threadtime";
  private Pattern text;
  private String pid;

  private LogFilter(Properties properties) {
    this.properties = properties;
  }

  static LogFilter parse(Options options, Properties properties) {
    LogFilter filter = new LogFilter(properties);
    for (String format : options.values("v")) {
      if (format.matches("brief|process|tag|thread|raw|time|threadtime|long|epoch")) filter.format = format;
      else if (!format.matches("color|descriptive|monotonic|printable|uid|usec|UTC|year|zone|nsec")) {
        throw Failure.exactly(1, "Invalid parameter \"" + format + "\" to -v");
      }
    }
    String regex = options.value("e", options.value("regex", null));
    filter.text = regex == null ? null : Pattern.compile(regex);
    filter.pid = options.value("pid", null);
    if (options.has("s") || options.has("S")) filter.others = PRIORITIES.indexOf('S');
    for (String operand : options.operands()) {
      int colon = operand.lastIndexOf(':');
      String tag = colon < 0 ? operand : operand.substring(0, colon);
      String letter = colon < 0 ? "V" : operand.substring(colon + 1).toUpperCase();
      int least = letter.equals("*") ? 0 : letter.isEmpty() ? 0 : PRIORITIES.indexOf(letter.charAt(0));
      if (least < 0) throw Failure.exactly(1, "Invalid filter expression '" + operand + "'");
      if (tag.equals("*")) filter.others = least;
      else filter.byTag.put(tag, least);
    }
    return filter;
  }

  boolean passes(String line) {
    Matcher parts = THREAD_TIME.matcher(line);
    if (!parts.matches()) return others == 0 && text == null;
    int least = byTag.getOrDefault(parts.group(6), others);
    if (PRIORITIES.indexOf(parts.group(5).replace('A', 'F')) < least) return false;
    if (pid != null && !pid.equals(parts.group(3))) return false;
    return text == null || text.matcher(parts.group(7)).find();
  }

  String format(String line) {
    Matcher parts = THREAD_TIME.matcher(line);
    if (format.equals("threadtime") || !parts.matches()) return line;
    String pid = parts.group(3);
    String tag = String.format("%-8s", parts.group(6));
    String head = parts.group(5) + "/" + tag;
    String message = parts.group(7);
    switch (format) {
      case "raw": return message;
      case "tag": return head + ": " + message;
      case "process": return String.format("%s(%5s) %s  (%s)", parts.group(5), pid, message, parts.group(6));
      case "thread": return String.format("%s(%5s:%5s) %s", parts.group(5), pid, parts.group(4), message);
      case "time": return String.format("%s %s %s(%5s): %s", parts.group(1), parts.group(2), head, pid, message);
      case "long": return String.format("[ %s %s %5s:%5s %s ]\n%s\n", parts.group(1), parts.group(2), pid, parts.group(4), head, message);
      case "epoch": return String.format("%19s %5s %5s %s %s: %s", epoch(parts.group(1), parts.group(2)), pid, parts.group(4), parts.group(5), tag, message);
      default: return String.format("%s(%5s): %s", head, pid, message);
    }
  }

  /** Lines carry no year: the device's. */
  private String epoch(String day, String time) {
    ZoneId zone = ZoneId.of(properties.timeZone());
    int year = Instant.ofEpochMilli(properties.nowMs()).atZone(zone).getYear();
    long ms = LocalDateTime.parse(year + "-" + day + "T" + time).atZone(zone).toInstant().toEpochMilli();
    return String.format("%d.%03d", ms / 1000, ms % 1000);
  }
}
