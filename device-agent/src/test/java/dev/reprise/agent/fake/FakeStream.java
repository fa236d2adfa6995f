package dev.reprise.agent.fake;

import dev.reprise.agent.source.MediaPacket;
import dev.reprise.agent.source.MediaStream;
import dev.reprise.agent.source.SourceException;
import dev.reprise.agent.source.StreamFormat;
import java.util.Arrays;

/** A stream of a device that draws when it is told to, and keeps only what it drew last. */
public final class FakeStream implements MediaStream {
  private final StreamFormat format;
  private MediaPacket newest;
  private SourceException failure;
  private int drawn;
  private int taken;
  private boolean closed;
  private boolean closesLate;

  public FakeStream(StreamFormat format) {
    this.format = format;
  }

  /** Draws a picture of so many bytes, each of them {@code content}. */
  public synchronized void draw(int content, int bytes) {
    drawn++;
    byte[] data = new byte[bytes];
    Arrays.fill(data, (byte) content);
    newest = new MediaPacket(1000L * content, MediaPacket.KEY, 1080, 2400, drawn - taken - 1, data);
    notifyAll();
  }

  /** The device cannot go on. */
  public synchronized void fail(String message) {
    failure = new SourceException(message);
    notifyAll();
  }

  /** {@link #close} takes until it is let. */
  public synchronized void closeLate(boolean late) {
    closesLate = late;
    notifyAll();
  }

  /** How many pictures were asked for and had. */
  public synchronized int taken() {
    return taken;
  }

  public synchronized void awaitClosed() throws InterruptedException {
    while (!closed) wait();
  }

  @Override
  public StreamFormat format() {
    return format;
  }

  @Override
  public synchronized MediaPacket next() throws SourceException, InterruptedException {
    while (newest == null && failure == null && !closed) wait();
    if (closed) return null;
    if (failure != null) throw failure;
    MediaPacket packet = newest;
    newest = null;
    taken = drawn;
    return packet;
  }

  @Override
  public synchronized void close() {
    try {
      while (closesLate) wait();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    closed = true;
    notifyAll();
  }
}
