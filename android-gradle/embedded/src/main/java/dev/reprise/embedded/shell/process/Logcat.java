package dev.reprise.embedded.shell.process;

import dev.reprise.embedded.shell.Call;
import dev.reprise.embedded.shell.Failure;
import dev.reprise.embedded.shell.Options;
import dev.reprise.embedded.shell.Out;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * `logcat [-d] [-c] [-b BUFFER] [-v FORMAT] [-t COUNT or TIME] [-T COUNT or TIME] [-s] [-e REGEX] [-m COUNT] [-f FILE] [--pid PID] [TAG:PRIORITY...]`;
 * without -d, -c and -t it follows.
 */
public final class Logcat {
  /** Lines that a reader may lag behind; then it is cut off, as logd does, rather than the device run out of memory. */
  private static final int MAX_LAG_LINES = 50_000;

  private final Call call;
  private final LogFilter filter;
  private final Out out;
  private long left;

  private Logcat(Call call, Options options, Out out) {
    this.call = call;
    this.filter = LogFilter.parse(options, call.phone().properties());
    this.out = out;
    String most = options.value("m", options.value("max-count", Long.toString(Long.MAX_VALUE)));
    if (!most.matches("\\d{1,18}|" + Long.MAX_VALUE)) throw Failure.exactly(1, "logcat: bad count '" + most + "'");
    this.left = Long.parseLong(most);
  }

  public static int run(Call call) throws Exception {
    Options options = Options.parse(call, "dcgsS", "vtTbefm", "pid=", "regex=", "buffer=", "format=", "clear", "max-count=", "file=");
    if (options.has("g")) {
      call.out.line("main: ring buffer is 1 MiB (" + size(call) + " KiB consumed), max entry is 5120 B, max payload is 4068 B");
      return 0;
    }
    if (options.has("c") || options.has("clear")) {
      call.phone().log().clear();
      return 0;
    }
    String file = options.value("f", options.value("file", null));
    if (file == null) return new Logcat(call, options, call.out).show(options);
    try (OutputStream target = call.files().write(call.absolute(file), true, null)) {
      return new Logcat(call, options, new Out(target)).show(options);
    }
  }

  private int show(Options options) throws Exception {
    String count = options.value("t", options.value("T", null));
    if (options.has("d") || options.has("t")) print(last(call.phone().log().lines(), count));
    else follow(count);
    out.flush();
    return 0;
  }

  private void follow(String count) throws Exception {
    BlockingQueue<String> fresh = new LinkedBlockingQueue<>(MAX_LAG_LINES);
    AtomicBoolean late = new AtomicBoolean();
    try (AutoCloseable following = call.phone().log().follow(line -> late.set(late.get() || !fresh.offer(line)))) {
      List<String> before = call.phone().log().lines();
      List<String> early = new ArrayList<>();
      fresh.drainTo(early);
      print(last(before, count));
      print(early.subList(overlap(before, early), early.size()));
      out.flush();
      while (left > 0) {
        if (late.get() && fresh.isEmpty()) throw Failure.exactly(1, "logcat: Unexpected EOF! The log was written faster than it was read.");
        print(List.of(fresh.take()));
        out.flush();
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

  private List<String> last(List<String> lines, String count) {
    if (count == null || !count.matches("\\d{1,9}")) return lines; // A time is the filter's.
    List<String> shown = lines.stream().filter(filter::passes).toList();
    return shown.subList(Math.max(0, shown.size() - Integer.parseInt(count)), shown.size());
  }

  private void print(List<String> lines) {
    for (String line : lines) {
      if (left == 0) return;
      if (!filter.passes(line)) continue;
      out.line(filter.format(line));
      left--;
    }
  }

  private static long size(Call call) {
    return call.phone().log().lines().stream().mapToLong(line -> line.length() + 1).sum() / 1024;
  }
}
