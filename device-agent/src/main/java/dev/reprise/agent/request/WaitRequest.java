package dev.reprise.agent.request;

import dev.reprise.agent.wire.JsonWriter;

/** Answers as soon as the generation exceeds `after`, or when the time is over: settling needs no polling. */
final class WaitRequest implements Request {
  private static final long MAX_TIMEOUT_MS = 60_000;

  @Override
  public String method() {
    return "wait";
  }

  @Override
  public Lane lane(Params params) {
    return Lane.ASIDE;
  }

  @Override
  public void run(Call call) throws InterruptedException {
    long after = call.params().integer("after", 0, Long.MAX_VALUE);
    long generation = await(call);
    long uptimeMs = call.context().source.clock().uptimeMs();
    call.reply(
        new JsonWriter().openObject().member("generation", generation).member("changed", generation > after).member("uptimeMs", uptimeMs)
            .closeObject());
  }

  /** Blocks as the call's `after` and `timeoutMs` say. */
  static long await(Call call) throws InterruptedException {
    long after = call.params().integer("after", 0, Long.MAX_VALUE);
    return call.context().log.await(after, call.params().integer("timeoutMs", 0, MAX_TIMEOUT_MS));
  }
}
