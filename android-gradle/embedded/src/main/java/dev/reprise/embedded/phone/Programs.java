package dev.reprise.embedded.phone;

import java.io.InputStream;
import java.util.List;

/** Programs that the shell starts under `app_process`: a class of the device's own with a main, outside of every app. */
public interface Programs {
  /** A device without any such program. */
  Programs NONE = (classPath, mainClass, arguments) -> null;

  /**
   * Starts {@code mainClass} from {@code classPath} (device path of a jar, or several with colons).
   *
   * @return null when the class path does not hold the class, which on a phone aborts the process
   */
  Program start(String classPath, String mainClass, List<String> arguments);

  /** A running program. */
  interface Program extends AutoCloseable {
    /** What it writes to standard output and standard error; ends when it ends. */
    InputStream output();
    /** Blocks until it has ended; its exit code. */
    int waitFor() throws InterruptedException;
    /** SIGKILL. */
    @Override void close();
  }
}
