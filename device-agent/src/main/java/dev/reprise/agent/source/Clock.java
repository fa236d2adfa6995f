package dev.reprise.agent.source;

/** The device's uptime, and waiting on it. */
public interface Clock {
  /** Milliseconds since boot, as SystemClock.uptimeMillis counts them. */
  long uptimeMs();

  /** Returns once {@link #uptimeMs} has reached {@code uptimeMs}; at once when it has already. */
  void sleepUntil(long uptimeMs) throws InterruptedException;
}
