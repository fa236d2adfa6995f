package dev.reprise.agent.source;

/** The device has no such stream, and will not have it however often it is asked. The message says why. */
public final class StreamRefused extends SourceException {
  public StreamRefused(String message) {
    super(message);
  }

  public StreamRefused(String message, Throwable cause) {
    super(message, cause);
  }
}
