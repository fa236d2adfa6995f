package dev.reprise.agent.request;

import dev.reprise.agent.source.SourceException;
import dev.reprise.agent.wire.JsonWriter;

/** Puts a text on the clipboard. */
final class SetClipboardRequest implements Request {
  @Override
  public String method() {
    return "set-clipboard";
  }

  @Override
  public void run(Call call) throws SourceException {
    String text = call.params().string("text");
    call.acting();
    call.context().source.setClipboard(text);
    call.reply(new JsonWriter().openObject().closeObject());
  }
}
