package dev.reprise.embedded.adbd;

import dev.reprise.embedded.shell.language.Streams;
import java.io.ByteArrayOutputStream;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;

/** A terminal's line discipline: echoes what is typed, edits with backspace, turns newlines into CR LF. Keys that send signals end the input. */
final class Terminal {
  private static final int BACKSPACE = 8;
  private static final int DELETE = 127;
  private static final int CONTROL_C = 3;
  private static final int CONTROL_D = 4;

  private Terminal() {}

  static Streams over(InputStream in, OutputStream out) {
    OutputStream cooked = new Cooked(out);
    return new Streams(new Lines(in, cooked), cooked, cooked);
  }

  private static final class Cooked extends FilterOutputStream {
    Cooked(OutputStream out) {
      super(out);
    }

    @Override public void write(byte[] data, int offset, int length) throws IOException {
      ByteArrayOutputStream translated = new ByteArrayOutputStream(length + 16);
      for (int i = offset; i < offset + length; i++) {
        if (data[i] == '\n') translated.write('\r');
        translated.write(data[i]);
      }
      out.write(translated.toByteArray());
    }

    @Override public void write(int b) throws IOException {
      write(new byte[] {(byte) b}, 0, 1);
    }
  }

  private static final class Lines extends InputStream {
    private final InputStream in;
    private final OutputStream echo;
    private byte[] line = {};
    private int at;

    Lines(InputStream in, OutputStream echo) {
      this.in = in;
      this.echo = echo;
    }

    @Override public int read() throws IOException {
      if (at == line.length && !fill()) return -1;
      return line[at++] & 0xff;
    }

    @Override public int read(byte[] into, int offset, int length) throws IOException {
      if (length == 0) return 0;
      if (at == line.length && !fill()) return -1;
      int count = Math.min(length, line.length - at);
      System.arraycopy(line, at, into, offset, count);
      at += count;
      return count;
    }

    @Override public int available() {
      return line.length - at;
    }

    private boolean fill() throws IOException {
      ByteArrayOutputStream typed = new ByteArrayOutputStream();
      while (true) {
        int c = in.read();
        if (c < 0 || (c == CONTROL_D && typed.size() == 0)) return false;
        if (c == CONTROL_C) {
          echo.write("^C\n".getBytes());
          typed.reset();
          c = '\n';
        } else if (c == BACKSPACE || c == DELETE) {
          if (typed.size() == 0) continue;
          byte[] kept = typed.toByteArray();
          typed.reset();
          typed.write(kept, 0, kept.length - 1);
          echo.write("\b \b".getBytes());
          continue;
        } else {
          if (c == '\r') c = '\n';
          echo.write(new byte[] {(byte) c}, 0, 1);
        }
        typed.write(c);
        if (c == '\n') break;
      }
      line = typed.toByteArray();
      at = 0;
      return true;
    }
  }
}
