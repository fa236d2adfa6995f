package dev.reprise.agent.request;

import dev.reprise.agent.source.SourceException;

/** One thing that a client can ask for. To add one: a class here, a line in {@link Requests}, its paragraph in PROTOCOL.md. */
public interface Request {
  /** Its name in the protocol. */
  String method();

  /** Where it runs; by default in its turn. */
  default Lane lane(Params params) {
    return Lane.TURN;
  }

  /** Serves one call, and answers through {@code call} exactly once. */
  void run(Call call) throws SourceException, InterruptedException;

  /** How a request runs beside the others of its connection. */
  enum Lane {
    /** On the reader itself: answers at once, blocks nothing. */
    NOW,
    /** One after the other, in the order sent. */
    TURN,
    /** On its own: it may wait for long. */
    ASIDE
  }
}
