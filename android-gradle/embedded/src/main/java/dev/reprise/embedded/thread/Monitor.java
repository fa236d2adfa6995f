package dev.reprise.embedded.thread;

import java.io.InterruptedIOException;

/** Waiting inside a read or a write: an interrupt ends that as a failed one, and stays set for whoever called it. */
public final class Monitor {
  private Monitor() {}

  /** As {@link Object#wait()}, on a monitor that the caller holds. */
  public static void await(Object monitor) throws InterruptedIOException {
    await(monitor, 0);
  }

  /** As {@link Object#wait(long)}; 0 waits until it is notified. */
  public static void await(Object monitor, long forMs) throws InterruptedIOException {
    try {
      monitor.wait(forMs);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new InterruptedIOException("interrupted");
    }
  }
}
