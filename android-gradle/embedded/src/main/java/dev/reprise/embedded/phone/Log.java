package dev.reprise.embedded.phone;

import java.util.List;

/** logcat's ring buffer. */
public interface Log {
  /** Lines in `threadtime` format, oldest first. */
  List<String> lines();
  void clear();
  /** Calls back for every new line until closed. */
  AutoCloseable follow(java.util.function.Consumer<String> line);
}
