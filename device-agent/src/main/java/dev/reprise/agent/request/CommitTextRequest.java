package dev.reprise.agent.request;

import dev.reprise.agent.source.SourceException;

/** Types at the cursor of the focused field, as an input method does: what the field makes of it is for the next tree to tell. */
final class CommitTextRequest implements Request {
  @Override
  public String method() {
    return "commit-text";
  }

  @Override
  public void run(Call call) throws SourceException {
    String text = call.params().string("text");
    Context context = call.context();
    long generation = context.log.generation();
    long atMs = context.source.clock().uptimeMs();
    call.acting();
    boolean accepted = context.source.commitText(text);
    call.reply(ActReply.open(accepted, atMs, generation).closeObject());
  }
}
