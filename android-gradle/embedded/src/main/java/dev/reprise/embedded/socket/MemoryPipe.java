package dev.reprise.embedded.socket;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;

/**
 * A bounded byte pipe between two threads. Unlike PipedInputStream it wakes its reader at once (that one polls every second) and does
 * not mind when a writing thread ends.
 */
final class MemoryPipe {
  private static final int CAPACITY = 1 << 18;

  private final byte[] ring = new byte[CAPACITY];
  private int start;
  private int count;
  private boolean finished;
  private boolean abandoned;

  /** The writer has no more: the reader gets what is left, then the end. */
  synchronized void finish() {
    finished = true;
    notifyAll();
  }

  /** The reader is gone: writing fails from now on, as on a closed socket. */
  synchronized void abandon() {
    abandoned = true;
    notifyAll();
  }

  private synchronized int read(byte[] into, int offset, int length) throws IOException {
    if (length == 0) return 0;
    while (count == 0 && !finished && !abandoned) await();
    if (abandoned) throw new IOException("Socket closed");
    if (count == 0) return -1;
    int n = Math.min(Math.min(length, count), CAPACITY - start);
    System.arraycopy(ring, start, into, offset, n);
    start = (start + n) % CAPACITY;
    count -= n;
    notifyAll();
    return n;
  }

  private synchronized void write(byte[] from, int offset, int length) throws IOException {
    int written = 0;
    while (written < length) {
      while (count == CAPACITY && !finished && !abandoned) await();
      if (finished || abandoned) throw new IOException("Broken pipe");
      int end = (start + count) % CAPACITY;
      int n = Math.min(Math.min(length - written, CAPACITY - count), CAPACITY - end);
      System.arraycopy(from, offset + written, ring, end, n);
      count += n;
      written += n;
      notifyAll();
    }
  }

  private void await() throws IOException {
    try {
      wait();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("Interrupted while waiting on a device socket.", e);
    }
  }

  InputStream input() {
    return new InputStream() {
      @Override
      public int read() throws IOException {
        byte[] one = new byte[1];
        return MemoryPipe.this.read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
      }

      @Override
      public int read(byte[] into, int offset, int length) throws IOException {
        return MemoryPipe.this.read(into, offset, length);
      }

      @Override
      public int available() {
        synchronized (MemoryPipe.this) {
          return count;
        }
      }

      @Override
      public void close() {
        abandon();
      }
    };
  }

  OutputStream output() {
    return new OutputStream() {
      @Override
      public void write(int value) throws IOException {
        MemoryPipe.this.write(new byte[] {(byte) value}, 0, 1);
      }

      @Override
      public void write(byte[] from, int offset, int length) throws IOException {
        MemoryPipe.this.write(from, offset, length);
      }

      @Override
      public void close() {
        finish();
      }
    };
  }
}
