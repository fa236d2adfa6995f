package dev.reprise.agent.request;

import dev.reprise.agent.wire.JsonWriter;

/** Answers from the reader itself, however busy the device is. */
final class PingRequest implements Request {
  @Override
  public String method() {
    return "ping";
  }

  @Override
  public Lane lane(Params params) {
    return Lane.NOW;
  }

  @Override
  public void run(Call call) {
    Context context = call.context();
    call.reply(
        new JsonWriter().openObject().member("uptimeMs", context.source.clock().uptimeMs()).member("generation", context.log.generation())
            .closeObject());
  }
}
