package dev.reprise.embedded.shell.language;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.List;

/** What the interpreter needs of the device: files, processes, programs. Paths are absolute device paths. */
public interface Kernel {
  /** Opens a file for a redirection; {@code streams} are the command's own so far (for /dev/stdout and /dev/tty). */
  InputStream read(String path, Streams streams) throws IOException;

  /** Creates or opens a file for writing. */
  OutputStream write(String path, boolean append, Streams streams) throws IOException;

  /** Names in a folder, unsorted; none when it cannot be read. */
  List<String> names(String directory);

  boolean exists(String path);

  boolean isDirectory(String path);

  /** The error text of a failed file operation, as strerror gives it. */
  String error(IOException failure);

  /** The path of a program by name, or null. */
  String which(String name);

  /** Runs a program (not a builtin) to its end; its exit code, 127 when there is none of this name (then with the shell's message). */
  int run(List<String> words, Scope scope, Streams streams, Interpreter shell);

  int newPid();

  /** Lists a background job as a process until the result is closed; {@code kill} is what a signal to it does. */
  AutoCloseable enterJob(int pid, int parentPid, Runnable kill);
}
