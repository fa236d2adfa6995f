package dev.reprise.agent.request;

import dev.reprise.agent.wire.JsonWriter;

/** Ends the agent, all its connections with it. */
final class QuitRequest implements Request {
  @Override
  public String method() {
    return "quit";
  }

  @Override
  public void run(Call call) {
    call.reply(new JsonWriter().openObject().closeObject());
    call.context().quit.run();
  }
}
