package dev.reprise.agent.request;

import dev.reprise.agent.wire.JsonWriter;

/** Ends another request of the same connection: it answers with the error `cancelled`, a gesture half way with a CANCEL to the app. */
final class CancelRequest implements Request {
  @Override
  public String method() {
    return "cancel";
  }

  @Override
  public Lane lane(Params params) {
    return Lane.NOW;
  }

  @Override
  public void run(Call call) {
    boolean found = call.client().cancel((int) call.params().integer("request", 0, 0xffffffffL));
    call.reply(new JsonWriter().openObject().member("found", found).closeObject());
  }
}
