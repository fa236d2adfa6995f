package dev.reprise.agent.source;

/** The device could not answer: its main thread hangs, its accessibility connection is gone. The message says which, in a sentence. */
public class SourceException extends Exception {
  public SourceException(String message) {
    super(message);
  }

  public SourceException(String message, Throwable cause) {
    super(message, cause);
  }
}
