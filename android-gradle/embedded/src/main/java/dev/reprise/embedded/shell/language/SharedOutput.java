package dev.reprise.embedded.shell.language;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;

/** A file that a redirection opened: a background job that writes to it keeps it open beyond the command it stands at. */
final class SharedOutput extends FilterOutputStream {
  private int holders = 1;

  SharedOutput(OutputStream file) {
    super(file);
  }

  /** One more that will close it; does nothing for the session's own streams. */
  static void hold(OutputStream stream) {
    if (stream instanceof SharedOutput shared) shared.count(1);
  }

  /** Undoes {@link #hold}. */
  static void release(OutputStream stream) {
    if (stream instanceof SharedOutput shared) Interpreter.close(shared);
  }

  private synchronized int count(int change) {
    holders += change;
    return holders;
  }

  @Override public void write(byte[] bytes, int offset, int length) throws IOException {
    out.write(bytes, offset, length);
  }

  @Override public void close() throws IOException {
    if (count(-1) == 0) super.close();
  }
}
