package dev.reprise.embedded.phone;

import dev.reprise.embedded.thread.Monitor;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.io.OutputStream;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.function.Supplier;

/**
 * Pictures of the screen on their way to clients: each is megabytes for as long as its client takes to read it. There is room for some at a
 * time, and the next waits for it; a client that has stopped reading loses its picture to one that waits.
 */
public final class Pictures {
  private static final long ROOM_BYTES = 64L * 1024 * 1024;
  private static final long PATIENCE_MS = 2_000;
  private static final int SLICE_BYTES = 256 * 1024;

  private final long roomBytes;
  private final long patienceMs;
  /** Whose client has read last comes last. */
  private final Set<Picture> sent = new LinkedHashSet<>();
  private long bytes;

  public Pictures() {
    this(ROOM_BYTES, PATIENCE_MS);
  }

  Pictures(long roomBytes, long patienceMs) {
    this.roomBytes = roomBytes;
    this.patienceMs = patienceMs;
  }

  /**
   * Takes a picture when there is room for it and writes it.
   *
   * @param mostBytes more than it will have
   * @param taken its parts, in order; kept nowhere else
   */
  public void send(long mostBytes, Supplier<byte[][]> taken, OutputStream to) throws IOException {
    Picture picture = begin(mostBytes);
    try {
      picture.taken(taken.get());
      for (byte[] slice = picture.next(); slice != null; slice = picture.next()) to.write(slice);
    } finally {
      end(picture);
    }
  }

  private synchronized Picture begin(long mostBytes) throws InterruptedIOException {
    while (!sent.isEmpty() && bytes + mostBytes > roomBytes) {
      Picture stalest = sent.iterator().next();
      long leftMs = patienceMs - (System.nanoTime() - stalest.movedNs) / 1_000_000;
      if (leftMs <= 0) stalest.take();
      else Monitor.await(this, leftMs);
    }
    Picture picture = new Picture(mostBytes);
    sent.add(picture);
    bytes += mostBytes;
    return picture;
  }

  private synchronized void end(Picture picture) {
    if (sent.remove(picture)) bytes -= picture.mostBytes;
    notifyAll();
  }

  private final class Picture {
    final long mostBytes;
    long movedNs = System.nanoTime();
    private byte[][] parts = {};
    private int part;
    private int at;
    private boolean isTaken;

    Picture(long mostBytes) {
      this.mostBytes = mostBytes;
    }

    void taken(byte[][] all) {
      synchronized (Pictures.this) {
        parts = all;
      }
    }

    /** A copy: whoever waits until it is read holds no more than it. */
    byte[] next() throws IOException {
      synchronized (Pictures.this) {
        if (isTaken) throw new IOException("the picture was not read, and others wait for one");
        while (part < parts.length && at == parts[part].length) {
          part++;
          at = 0;
        }
        if (part == parts.length) return null;
        sent.remove(this);
        sent.add(this);
        movedNs = System.nanoTime();
        int end = Math.min(parts[part].length, at + SLICE_BYTES);
        byte[] slice = Arrays.copyOfRange(parts[part], at, end);
        at = end;
        return slice;
      }
    }

    /** Gives its room to another. */
    void take() {
      isTaken = true;
      parts = new byte[0][];
      end(this);
    }
  }
}
