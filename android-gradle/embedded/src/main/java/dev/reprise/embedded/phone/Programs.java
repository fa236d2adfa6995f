package dev.reprise.embedded.phone;

import java.io.InputStream;
import java.util.List;

/** Java programs that the shell starts with `app_process` and that run inside the device, such as the device agent. */
public interface Programs {
  /**
   * Starts a program and returns once it runs.
   *
   * @param classPath device path of the jar that CLASSPATH names (several with colons); the file exists
   * @throws ClassNotFoundException when the device knows no such program: app_process aborts then
   */
  Program start(String classPath, String mainClass, List<String> arguments) throws ClassNotFoundException;

  /** A running program. The shell shows it in `ps`, passes its output on and waits for its end; `kill` closes it. */
  interface Program extends AutoCloseable {
    /** What it writes to standard output and standard error; ends when it ends. */
    InputStream output();
    /** Blocks until it has ended; its exit code. */
    int waitFor() throws InterruptedException;
    /** SIGKILL: its sockets are closed and {@link #waitFor} returns. */
    @Override void close();
  }
}
