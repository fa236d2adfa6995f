package dev.reprise.agent.request;

import dev.reprise.agent.wire.JsonWriter;

/** Ends a subscription; events of it that still wait are forgotten. */
final class UnsubscribeRequest implements Request {
  @Override
  public String method() {
    return "unsubscribe";
  }

  @Override
  public Lane lane(Params params) {
    return Lane.NOW;
  }

  @Override
  public void run(Call call) {
    boolean found = call.client().unsubscribe((int) call.params().integer("subscription", 0, 0xffffffffL));
    call.reply(new JsonWriter().openObject().member("found", found).closeObject());
  }
}
