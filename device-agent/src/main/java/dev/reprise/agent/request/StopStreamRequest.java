package dev.reprise.agent.request;

import dev.reprise.agent.wire.JsonWriter;

/** Ends the stream that another request of this connection opened; its last packet comes before the answer. */
final class StopStreamRequest implements Request {
  @Override
  public String method() {
    return "stop-stream";
  }

  @Override
  public Lane lane(Params params) {
    return Lane.NOW;
  }

  @Override
  public void run(Call call) {
    boolean found = call.client().stopStream((int) call.params().integer("stream", 0, 0xffffffffL));
    call.reply(new JsonWriter().openObject().member("found", found).closeObject());
  }
}
