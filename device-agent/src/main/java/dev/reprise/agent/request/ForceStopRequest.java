package dev.reprise.agent.request;

import dev.reprise.agent.source.SourceException;

/** Ends an app. */
final class ForceStopRequest implements Request {
  @Override
  public String method() {
    return "force-stop";
  }

  @Override
  public void run(Call call) throws SourceException {
    String packageName = call.params().string("package");
    Context context = call.context();
    long generation = context.log.generation();
    long atMs = context.source.clock().uptimeMs();
    call.acting();
    context.source.forceStop(packageName);
    call.reply(ActReply.open(true, atMs, generation).closeObject());
  }
}
