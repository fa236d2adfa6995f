package dev.reprise.agent.wrappers;

/** The framework of this device lacks a member, or a system service did not answer. The message says which, in a sentence. */
public final class PlatformException extends RuntimeException {
  PlatformException(String message, Throwable cause) {
    super(message, cause);
  }
}
