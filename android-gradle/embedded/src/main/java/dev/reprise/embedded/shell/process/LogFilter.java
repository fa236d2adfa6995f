package dev.reprise.embedded.shell.process;

import dev.reprise.embedded.phone.Properties;
import dev.reprise.embedded.shell.Failure;
import dev.reprise.embedded.shell.Options;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Which lines `logcat` shows and how; it reads the device's threadtime lines: "10-15 15:34:23.123  1000  1010 I Tag     : text". */
final class LogFilter {
  private static final Pattern THREAD_TIME = Pattern.compile("(\\d\\d-\\d\\d) (\\d\\d:\\d\\d:\\d\\d\\.\\d{3})\\s+(\\d+)\\s+(\\d+) ([VDIWEFA]) (.*?)\\s*: ?(.*)", Pattern.DOTALL);
  private static final String PRIORITIES = "VDIWEFS";

  /** Of the time that -t and -T take, as logcat itself prints it, with or without a year, or seconds. */
  private static final Pattern SINCE = Pattern.compile("(?:(?:(\\d{4})-)?(\\d\\d-\\d\\d) (\\d\\d:\\d\\d:\\d\\d(?:\\.\\d{1,9})?))|(\\d+)\\.(\\d{1,9})");
  private static final Set<String> DEFAULT_BUFFERS = Set.of("main", "system", "crash");
  private static final Set<String> BUFFERS = Set.of("main", "system", "crash", "events", "radio", "kernel", "security", "stats", "default", "all");

  private final Map<String, Integer> byTag = new HashMap<>();
  private final Properties properties;
  private int others;
  private String format = "threadtime";
  private Pattern text;
  private String pid;
  private Set<String> buffers = DEFAULT_BUFFERS;
  /** Lines before it are left out. */
  private long sinceMs = Long.MIN_VALUE;

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
    filter.chooseBuffers(options);
    String count = options.value("t", options.value("T", null));
    if (count != null && !count.matches("\\d+")) filter.sinceMs = filter.since(count);
    if (options.has("s") || options.has("S")) filter.others = PRIORITIES.indexOf('S');
    for (String operand : options.operands()) {
      int colon = operand.lastIndexOf(':');
      String tag = colon < 0 ? operand : operand.substring(0, colon);
      String letter = colon < 0 ? "V" : operand.substring(colon + 1).toUpperCase(Locale.ROOT);
      int least = letter.equals("*") ? 0 : letter.isEmpty() ? 0 : PRIORITIES.indexOf(letter.charAt(0));
      if (least < 0) throw Failure.exactly(1, "Invalid filter expression '" + operand + "'");
      if (tag.equals("*")) filter.others = least;
      else filter.byTag.put(tag, least);
    }
    return filter;
  }

  /** The device keeps one list; what a phone's runtime logs of a crash is the crash buffer, everything else is main. */
  private void chooseBuffers(Options options) {
    List<String> named = Stream.of("b", "buffer").flatMap(name -> options.values(name).stream()).flatMap(names -> Stream.of(names.split(","))).toList();
    if (named.isEmpty()) return;
    for (String name : named) if (!BUFFERS.contains(name)) throw Failure.exactly(1, "logcat: Unknown buffer '" + name + "'");
    buffers = named.contains("all") || named.contains("default") ? DEFAULT_BUFFERS : Set.copyOf(named);
  }

  private static boolean isCrash(Matcher parts) {
    return parts.group(5).matches("[EF]") && parts.group(6).equals("AndroidRuntime") || parts.group(5).equals("F") && parts.group(6).equals("DEBUG");
  }

  boolean passes(String line) {
    Matcher parts = THREAD_TIME.matcher(line);
    if (!parts.matches()) return others == 0 && text == null;
    if (isCrash(parts) ? !buffers.contains("crash") : !buffers.contains("main") && !buffers.contains("system")) return false;
    if (sinceMs != Long.MIN_VALUE && epochMs(year(), parts.group(1), parts.group(2)) < sinceMs) return false;
    int least = byTag.getOrDefault(parts.group(6), others);
    if (PRIORITIES.indexOf(parts.group(5).replace('A', 'F')) < least) return false;
    if (pid != null && !pid.equals(parts.group(3))) return false;
    return text == null || text.matcher(parts.group(7)).find();
  }

  String format(String line) {
    Matcher parts = THREAD_TIME.matcher(line);
    if (format.equals("threadtime") || !parts.matches()) return line;
    String pid = parts.group(3);
    String tag = String.format(Locale.ROOT, "%-8s", parts.group(6));
    String head = parts.group(5) + "/" + tag;
    String message = parts.group(7);
    switch (format) {
      case "raw": return message;
      case "tag": return head + ": " + message;
      case "process": return String.format(Locale.ROOT, "%s(%5s) %s  (%s)", parts.group(5), pid, message, parts.group(6));
      case "thread": return String.format(Locale.ROOT, "%s(%5s:%5s) %s", parts.group(5), pid, parts.group(4), message);
      case "time": return String.format(Locale.ROOT, "%s %s %s(%5s): %s", parts.group(1), parts.group(2), head, pid, message);
      case "long": return String.format(Locale.ROOT, "[ %s %s %5s:%5s %s ]\n%s\n", parts.group(1), parts.group(2), pid, parts.group(4), head, message);
      case "epoch": return String.format(Locale.ROOT, "%19s %5s %5s %s %s: %s", epoch(parts.group(1), parts.group(2)), pid, parts.group(4), parts.group(5), tag, message);
      default: return String.format(Locale.ROOT, "%s(%5s): %s", head, pid, message);
    }
  }

  private String epoch(String day, String time) {
    long ms = epochMs(year(), day, time);
    return String.format(Locale.ROOT, "%d.%03d", ms / 1000, ms % 1000);
  }

  private long since(String text) {
    Matcher parts = SINCE.matcher(text);
    if (!parts.matches()) throw Failure.exactly(1, "logcat: time '" + text + "' not in \"%m-%d %H:%M:%S.%q\" time format");
    if (parts.group(4) != null) return Long.parseLong(parts.group(4)) * 1000 + Long.parseLong((parts.group(5) + "00").substring(0, 3));
    try {
      return epochMs(parts.group(1) == null ? year() : parts.group(1), parts.group(2), parts.group(3));
    } catch (DateTimeException e) {
      throw Failure.exactly(1, "logcat: there is no time '" + text + "'");
    }
  }

  /** Lines carry no year: the device's. */
  private String year() {
    return Integer.toString(Instant.ofEpochMilli(properties.nowMs()).atZone(ZoneId.of(properties.timeZone())).getYear());
  }

  private long epochMs(String year, String day, String time) {
    return LocalDateTime.parse(year + "-" + day + "T" + time).atZone(ZoneId.of(properties.timeZone())).toInstant().toEpochMilli();
  }
}
