package dev.reprise.agent.request;

import dev.reprise.agent.source.SourceException;

/** Types at the cursor of the focused field, as an input method does: what the field makes of it is for the next tree to tell. */
final class CommitTextRequest implements Request {
  @Override
  public String method() {
    return "commit-text";
  }

  @Override
  public void run(Call call) throws SourceException, InterruptedException {
    String text = call.params().string("text");
    Begun begun = new Begun(call);
    boolean accepted = call.context().player.type(text, begun);
    call.reply(begun.reply(accepted).closeObject());
  }
}
