package dev.reprise.agent.source;

import java.io.Closeable;

/** The screen or the sound of the device from now on. For one reader, who is never handed what is older than what it could have. */
public interface MediaStream extends Closeable {
  /** What its packets hold. */
  StreamFormat format();

  /**
   * Blocks until there is something new: a screen that stands still and a device that is silent have nothing.
   *
   * @return null once {@link #close} was called
   * @throws SourceException when the device cannot go on with it
   */
  MediaPacket next() throws SourceException, InterruptedException;

  /** Gives back what it holds of the device, and ends a blocked {@link #next}. May be called twice, from any thread. */
  @Override void close();
}
