package dev.reprise.embedded.phone;

import java.util.List;

/** logcat's ring buffer. */
public interface Log {
  /** Lines in `threadtime` format, oldest first. */
  List<String> lines();
  void clear();
  /** Adds a line, as the `log` command does; the priority is one of VDIWEF. */
  void write(char priority, String tag, String message);
  /** Calls back for every new line until closed. */
  AutoCloseable follow(java.util.function.Consumer<String> line);
}
