package dev.reprise.embedded.adbd;

import dev.reprise.embedded.shell.language.Streams;
import java.io.ByteArrayOutputStream;
import java.io.Closeable;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.function.BooleanSupplier;

/**
 * A terminal's line discipline: echoes what is typed, whether or not somebody reads it, edits with backspace, turns newlines into CR LF.
 * Ctrl-C drops what has been typed and interrupts the command.
 */
final class Terminal implements Closeable {
  private static final int BACKSPACE = 8;
  private static final int DELETE = 127;
  private static final int CONTROL_C = 3;
  private static final int CONTROL_D = 4;
  /** As Linux's: what is typed beyond is dropped. */
  private static final int LONGEST_LINE_BYTES = 4095;

  private final InputStream in;
  private final OutputStream cooked;
  private final TypedLines typed = new TypedLines();

  Terminal(InputStream in, OutputStream out) {
    this.in = in;
    this.cooked = new Cooked(out);
  }

  Streams streams() {
    return new Streams(typed, cooked, cooked);
  }

  /** Begins to take what is typed; {@code interrupt} says whether a command was interrupted, else the line at the prompt begins anew. */
  void start(BooleanSupplier interrupt) {
    Thread thread = new Thread(() -> {
      try {
        while (line(interrupt)) continue;
      } catch (IOException e) {
        // The session or the client has gone.
      } finally {
        typed.end();
      }
    }, "adbd-terminal");
    thread.setDaemon(true);
    thread.start();
  }

  /** Takes one line; false when nobody types any more. */
  private boolean line(BooleanSupplier interrupt) throws IOException {
    ByteArrayOutputStream line = new ByteArrayOutputStream();
    while (true) {
      int c = in.read();
      if (c == CONTROL_C) {
        cooked.write("^C\n".getBytes(StandardCharsets.US_ASCII));
        typed.clear();
        line.reset();
        if (!interrupt.getAsBoolean()) typed.add(new byte[] {'\n'});
        return true;
      }
      if (c == CONTROL_D) { // What stands in front of it is read without a newline; alone it is the end of the input.
        typed.add(line.toByteArray());
        return true;
      }
      if (c < 0) {
        if (line.size() > 0) typed.add(line.toByteArray());
        return false;
      }
      if (c == BACKSPACE || c == DELETE) {
        erase(line);
        continue;
      }
      if (c == '\r') c = '\n';
      if (c != '\n' && line.size() >= LONGEST_LINE_BYTES) continue;
      cooked.write(new byte[] {(byte) c});
      line.write(c);
      if (c != '\n') continue;
      typed.add(line.toByteArray());
      return true;
    }
  }

  private void erase(ByteArrayOutputStream line) throws IOException {
    byte[] before = line.toByteArray();
    if (before.length == 0) return;
    int kept = before.length - 1;
    while (kept > 0 && (before[kept] & 0xc0) == 0x80) kept--; // All bytes of one character.
    line.reset();
    line.write(before, 0, kept);
    cooked.write("\b \b".getBytes(StandardCharsets.US_ASCII));
  }

  /** The session is over: what is still typed is dropped. */
  @Override public void close() {
    typed.close();
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
}
