package dev.reprise.agent.request;

import dev.reprise.agent.source.SourceException;

/** Starts an app, or one activity of it. */
final class LaunchRequest implements Request {
  @Override
  public String method() {
    return "launch";
  }

  @Override
  public void run(Call call) throws SourceException {
    String packageName = call.params().string("package");
    String activity = call.params().has("activity") ? call.params().string("activity") : null;
    Context context = call.context();
    long generation = context.log.generation();
    long atMs = context.source.clock().uptimeMs();
    call.acting();
    boolean accepted = context.source.launch(packageName, activity);
    call.reply(ActReply.open(accepted, atMs, generation).closeObject());
  }
}
