package dev.reprise.embedded.thread;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;

/** A bounded pipe between two threads. Unlike java.io's it does not care which thread opened it, and a closed reader breaks the writer. */
public final class Pipe {
  /** As Linux's. */
  private static final int CAPACITY_BYTES = 64 * 1024;

  private final byte[] ring;
  private int start;
  private int filled;
  private boolean ended;
  private boolean broken;

  private final InputStream reader = new Reader();
  private final OutputStream writer = new Writer();

  public Pipe() {
    this(CAPACITY_BYTES);
  }

  public Pipe(int capacityBytes) {
    ring = new byte[capacityBytes];
  }

  public InputStream reader() {
    return reader;
  }

  public OutputStream writer() {
    return writer;
  }

  private synchronized int take(byte[] into, int offset, int length) throws IOException {
    if (length == 0) return 0;
    while (filled == 0) {
      if (ended || broken) return -1;
      Monitor.await(this);
    }
    int count = Math.min(Math.min(length, filled), ring.length - start);
    System.arraycopy(ring, start, into, offset, count);
    start = (start + count) % ring.length;
    filled -= count;
    notifyAll();
    return count;
  }

  private synchronized int put(byte[] from, int offset, int length) throws IOException {
    while (filled == ring.length && !broken && !ended) Monitor.await(this);
    if (broken || ended) throw new IOException("Broken pipe");
    int end = (start + filled) % ring.length;
    int count = Math.min(Math.min(length, ring.length - filled), ring.length - end);
    System.arraycopy(from, offset, ring, end, count);
    filled += count;
    notifyAll();
    return count;
  }

  /** The writer has no more: the reader gets what is left, then the end. */
  public synchronized void end() {
    ended = true;
    notifyAll();
  }

  /** The reader is gone: writing fails from now on. */
  public synchronized void breakOff() {
    broken = true;
    notifyAll();
  }

  private synchronized int filled() {
    return filled;
  }

  private final class Reader extends InputStream {
    @Override public int read() throws IOException {
      byte[] one = new byte[1];
      return take(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override public int read(byte[] into, int offset, int length) throws IOException {
      return take(into, offset, length);
    }

    @Override public int available() {
      return filled();
    }

    @Override public void close() {
      breakOff();
    }
  }

  private final class Writer extends OutputStream {
    @Override public void write(int b) throws IOException {
      write(new byte[] {(byte) b}, 0, 1);
    }

    @Override public void write(byte[] from, int offset, int length) throws IOException {
      for (int done = 0; done < length; ) done += put(from, offset + done, length - done);
    }

    @Override public void close() {
      end();
    }
  }
}
