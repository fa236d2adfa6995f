package dev.reprise.agent.request;

import dev.reprise.agent.wire.JsonWriter;

/** Sends accessibility events under this request's id, until `unsubscribe` names it. */
final class SubscribeRequest implements Request {
  private static final int ALL_TYPES = -1;

  @Override
  public String method() {
    return "subscribe";
  }

  @Override
  public Lane lane(Params params) {
    return Lane.NOW;
  }

  @Override
  public void run(Call call) {
    int types = (int) call.params().integer("types", 0, Integer.MAX_VALUE, ALL_TYPES);
    call.client().subscribe(call, types);
    // Read afterwards: every event beyond this generation is sent.
    long generation = call.context().log.generation();
    call.reply(new JsonWriter().openObject().member("generation", generation).closeObject());
  }
}
