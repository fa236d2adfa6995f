package dev.reprise.embedded.phone;

import java.io.InputStream;
import java.util.List;

/** Java programs that the shell starts and that run inside the device: with `app_process`, such as the device agent, and with `am instrument`. */
public interface Programs {
  /**
   * Starts a program and returns once it runs.
   *
   * @param classPath device path of the jar that CLASSPATH names (several with colons); the file exists
   * @throws ClassNotFoundException when the device knows no such program: app_process aborts then
   */
  Program start(String classPath, String mainClass, List<String> arguments) throws ClassNotFoundException;

  /**
   * Starts an installed instrumentation ("package/class") and returns once it runs.
   *
   * @throws NotInstrumentable when no such instrumentation is installed, or this device has no code for it
   */
  Program instrument(String component) throws NotInstrumentable;

  /** The instrumentations of the installed packages. */
  List<Instrumentation> instrumentations();

  /** A running program. The shell shows it in `ps`, passes its output on and waits for its end; `kill` closes it. */
  interface Program extends AutoCloseable {
    /** What it writes to standard output and standard error; ends when it ends. */
    InputStream output();
    /** Blocks until it has ended; its exit code. */
    int waitFor() throws InterruptedException;
    /** SIGKILL: its sockets are closed and {@link #waitFor} returns. */
    @Override void close();
  }

  /** What a manifest declares: "package/class", and the package whose code it runs with. */
  final class Instrumentation {
    public final String component; public final String target;
    public Instrumentation(String component, String target) { this.component = component; this.target = target; }
  }

  /** Why an instrumentation did not start. */
  final class NotInstrumentable extends Exception {
    public NotInstrumentable(String message) { super(message); }
  }
}
