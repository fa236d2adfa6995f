package dev.reprise.embedded.adbd;

import dev.reprise.embedded.thread.Monitor;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayDeque;
import java.util.Deque;

/** The lines that were typed at a terminal and wait to be read. Ctrl-D ends the input for one reader alone, as with a tty. */
final class TypedLines extends InputStream {
  /** More than this unread makes the typist wait. */
  private static final int UNREAD_LIMIT_BYTES = 64 * 1024;
  private static final byte[] END = {};

  private final Deque<byte[]> lines = new ArrayDeque<>();
  private int offset;
  private int unread;
  /** Nobody types any more. */
  private boolean ended;
  /** Nobody reads any more. */
  private boolean closed;

  /** Adds what was typed; an empty line is Ctrl-D. Waits while too much is unread. */
  synchronized void add(byte[] line) throws IOException {
    while (unread > UNREAD_LIMIT_BYTES && !closed) Monitor.await(this);
    if (closed) throw new IOException("the session is over");
    lines.add(line.length == 0 ? END : line);
    unread += line.length;
    notifyAll();
  }

  synchronized void clear() {
    lines.clear();
    offset = 0;
    unread = 0;
    notifyAll();
  }

  synchronized void end() {
    ended = true;
    notifyAll();
  }

  @Override public int read() throws IOException {
    byte[] one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
  }

  @Override public synchronized int read(byte[] into, int at, int length) throws IOException {
    if (length == 0) return 0;
    while (lines.isEmpty()) {
      if (ended || closed) return -1;
      Monitor.await(this);
    }
    byte[] line = lines.peek();
    if (line == END) {
      lines.remove();
      return -1;
    }
    int count = Math.min(length, line.length - offset);
    System.arraycopy(line, offset, into, at, count);
    offset += count;
    unread -= count;
    if (offset == line.length) {
      lines.remove();
      offset = 0;
    }
    notifyAll();
    return count;
  }

  @Override public synchronized int available() {
    return unread;
  }

  @Override public synchronized void close() {
    closed = true;
    notifyAll();
  }
}
