package dev.reprise.embedded.shell;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;

/** A command's output: bytes or UTF-8 text, buffered until {@link #flush}. A reader that has gone ends the command, as SIGPIPE does. */
public final class Out extends OutputStream {
  private final BufferedOutputStream target;

  public Out(OutputStream target) {
    this.target = new BufferedOutputStream(target, 32 * 1024);
  }

  public void print(String text) {
    write(text.getBytes(StandardCharsets.UTF_8));
  }

  public void line(String text) {
    print(text + "\n");
  }

  @Override public void write(int b) {
    try {
      target.write(b);
    } catch (IOException e) {
      throw new BrokenPipe();
    }
  }

  @Override public void write(byte[] bytes) {
    write(bytes, 0, bytes.length);
  }

  @Override public void write(byte[] bytes, int offset, int length) {
    try {
      target.write(bytes, offset, length);
    } catch (IOException e) {
      throw new BrokenPipe();
    }
  }

  @Override public void flush() {
    try {
      target.flush();
    } catch (IOException e) {
      throw new BrokenPipe();
    }
  }

  /** Nobody reads this output any more. */
  static final class BrokenPipe extends RuntimeException {
    BrokenPipe() {
      super(null, null, false, false);
    }
  }
}
