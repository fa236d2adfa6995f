package dev.reprise.agent.wire;

import java.io.IOException;

/** The peer sent bytes that are no frame; the connection cannot go on. */
public final class WireException extends IOException {
  public WireException(String message) {
    super(message);
  }
}
