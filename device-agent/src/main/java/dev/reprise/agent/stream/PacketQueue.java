package dev.reprise.agent.stream;

import dev.reprise.agent.source.MediaPacket;
import dev.reprise.agent.source.SourceException;

/** Packets between the thread that has them from the device and the one that sends them: bounded, and honest about what it left out. */
abstract class PacketQueue {
  private SourceException failure;
  private boolean closed;

  /** Null when there is none. The caller holds the lock. */
  abstract MediaPacket poll();

  /** Blocks until there is one; null once it is closed. @throws SourceException what it {@link #fail}ed with, when all before it was taken */
  public final synchronized MediaPacket next() throws SourceException, InterruptedException {
    while (!closed) {
      MediaPacket packet = poll();
      if (packet != null) return packet;
      if (failure != null) throw failure;
      wait();
    }
    return null;
  }

  /** The device cannot go on. */
  public final synchronized void fail(SourceException why) {
    failure = why;
    notifyAll();
  }

  public final synchronized void close() {
    closed = true;
    notifyAll();
  }

  public final synchronized boolean isClosed() {
    return closed;
  }
}
