package dev.reprise.embedded.shell.process;

import dev.reprise.embedded.shell.Call;
import dev.reprise.embedded.shell.Command;
import dev.reprise.embedded.shell.Failure;
import dev.reprise.embedded.shell.Options;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;

/** `logcat [-d] [-c] [-v FORMAT] [-t COUNT] [-T COUNT] [-s] [-e REGEX] [--pid PID] [TAG:PRIORITY...]`; without -d, -c and -t it follows. */
public final class Logcat implements Command {
  @Override public int run(Call call) throws Exception {
    Options options = Options.parse(call, "dcgsDLBS", "vtTbefrnm", "pid=", "regex=", "uid=", "buffer=", "format=", "clear", "max-count=");
    if (options.has("g")) {
      call.out.line("main: ring buffer is 256 KiB (" + size(call) + " KiB consumed), max entry is 5120 B, max payload is 4068 B");
      return 0;
    }
    if (options.has("c") || options.has("clear")) {
      call.phone().log().clear();
      return 0;
    }
    LogFilter filter = LogFilter.parse(options, call.phone().properties());
    String count = options.value("t", options.value("T", null));
    if (options.has("d") || options.has("t")) {
      print(call, filter, last(filter, call.phone().log().lines(), count));
      return 0;
    }
    follow(call, filter, count);
    return 0;
  }

  private static void follow(Call call, LogFilter filter, String count) throws Exception {
    BlockingQueue<String> fresh = new LinkedBlockingQueue<>();
    try (AutoCloseable following = call.phone().log().follow(fresh::add)) {
      List<String> before = call.phone().log().lines();
      List<String> early = new ArrayList<>();
      fresh.drainTo(early);
      print(call, filter, last(filter, before, count));
      print(call, filter, early.subList(overlap(before, early), early.size()));
      call.out.flush();
      while (true) {
        print(call, filter, List.of(fresh.take()));
        call.out.flush();
      }
    }
  }

  /** How many of the lines that came while the buffer was read are its last ones. */
  private static int overlap(List<String> before, List<String> early) {
    for (int count = Math.min(before.size(), early.size()); count > 0; count--) {
      if (before.subList(before.size() - count, before.size()).equals(early.subList(0, count))) return count;
    }
    return 0;
  }

  private static List<String> last(LogFilter filter, List<String> lines, String count) {
    if (count == null || !count.matches("\\d+")) {
      if (count != null && !count.matches("[-0-9: .]+")) throw Failure.exactly(1, "Invalid number of lines or timestamp");
      return lines;
    }
    List<String> shown = lines.stream().filter(filter::passes).toList();
    return shown.subList(Math.max(0, shown.size() - Integer.parseInt(count)), shown.size());
  }

  private static void print(Call call, LogFilter filter, List<String> lines) {
    for (String line : lines) {
      if (filter.passes(line)) call.out.line(filter.format(line));
    }
  }

  private static long size(Call call) {
    return call.phone().log().lines().stream().mapToLong(line -> line.length() + 1).sum() / 1024;
  }
}
