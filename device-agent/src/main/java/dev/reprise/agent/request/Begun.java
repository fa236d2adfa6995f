package dev.reprise.agent.request;

import dev.reprise.agent.wire.JsonWriter;

/** The moment at which a call's turn at the screen comes: from here on it acts. */
final class Begun implements Runnable {
  private final Call call;
  private long generation;
  private long atMs;

  Begun(Call call) {
    this.call = call;
  }

  @Override
  public void run() {
    generation = call.context().log.generation();
    atMs = call.context().source.clock().uptimeMs();
    call.acting();
  }

  /** The answer to an act that began then. */
  JsonWriter reply(boolean accepted) {
    return ActReply.open(accepted, atMs, generation);
  }

  /** The screen's generation just before the act. */
  long generation() {
    return generation;
  }
}
