package dev.reprise.agent.request;

/**
 * A request that cannot be served: a code for programs, a sentence for people. Codes are listed in PROTOCOL.md. Unchecked, so that it
 * passes through {@link dev.reprise.agent.source.NodeSource#read}.
 */
public final class RequestException extends RuntimeException {
  public final String code;

  public RequestException(String code, String message) {
    super(message);
    this.code = code;
  }

  /** The request itself is wrong. */
  static RequestException bad(String message) {
    return new RequestException("bad-request", message);
  }
}
