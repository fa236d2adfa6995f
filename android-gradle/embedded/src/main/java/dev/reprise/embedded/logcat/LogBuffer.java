package dev.reprise.embedded.logcat;

import dev.reprise.embedded.clock.WallClock;
import dev.reprise.embedded.phone.Log;
import dev.reprise.embedded.process.AppProcess;
import java.text.SimpleDateFormat;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Date;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;

/** logcat's ring buffer. Static, because the framework logs from its very first class. */
public final class LogBuffer implements Log {
  /** What a phone gives to its buffers main, system, crash and events together: this is all of them. In characters, line ends included. */
  private static final int CAPACITY = 4 * 256 * 1024;
  private static final String LEVELS = "??VDIWEFS";
  private static final LogBuffer INSTANCE = new LogBuffer();

  private final Deque<String> lines = new ArrayDeque<>();
  private int size;
  private final List<Consumer<String>> followers = new CopyOnWriteArrayList<>();

  private LogBuffer() {}

  public static LogBuffer get() {
    return INSTANCE;
  }

  /** Adds one message, a line of the buffer for each of its lines, as liblog's threadtime format has them. */
  public void add(int level, String tag, String message) {
    AppProcess process = AppProcess.current();
    int pid = process == null ? 1000 : process.pid;
    String stamp = new SimpleDateFormat("MM-dd HH:mm:ss.SSS", Locale.US).format(new Date(WallClock.nowMs()));
    char letter = level >= 0 && level < LEVELS.length() ? LEVELS.charAt(level) : '?';
    String head = String.format(Locale.US, "%s %5d %5d %c %-8s: ", stamp, pid, Thread.currentThread().getId(), letter, tag);
    for (String line : String.valueOf(message).split("\n")) append(head + line);
  }

  @Override
  public void write(char priority, String tag, String message) {
    add(LEVELS.indexOf(priority), tag, message);
  }

  private void append(String line) {
    synchronized (lines) {
      lines.add(line);
      size += line.length() + 1;
      while (size > CAPACITY) size -= lines.removeFirst().length() + 1;
    }
    for (Consumer<String> follower : followers) follower.accept(line);
  }

  @Override
  public List<String> lines() {
    synchronized (lines) {
      return new ArrayList<>(lines);
    }
  }

  @Override
  public void clear() {
    synchronized (lines) {
      lines.clear();
      size = 0;
    }
  }

  @Override
  public AutoCloseable follow(Consumer<String> line) {
    followers.add(line);
    return () -> followers.remove(line);
  }
}
