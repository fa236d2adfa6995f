package dev.reprise.agent.request;

import dev.reprise.agent.wire.JsonWriter;

/** How every act is answered: whether the device took it, its stamp, and the generation to wait beyond for the effect. */
final class ActReply {
  private ActReply() {}

  /** An open object; the caller adds what is its own and closes it. {@code generation} and {@code atMs} were read just before the act. */
  static JsonWriter open(boolean accepted, long atMs, long generation) {
    return new JsonWriter().openObject().member("accepted", accepted).member("atMs", atMs).member("generation", generation);
  }
}
