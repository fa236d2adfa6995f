package dev.reprise.agent.request;

import dev.reprise.agent.source.SourceException;
import dev.reprise.agent.wire.JsonWriter;

/** The clipboard's text, where it has one. */
final class ClipboardRequest implements Request {
  @Override
  public String method() {
    return "clipboard";
  }

  @Override
  public void run(Call call) throws SourceException {
    String text = call.context().source.clipboard();
    JsonWriter json = new JsonWriter().openObject();
    if (text != null) json.member("text", text);
    call.reply(json.closeObject());
  }
}
