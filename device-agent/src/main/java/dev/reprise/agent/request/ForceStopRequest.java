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
    Begun begun = new Begun(call);
    begun.run();
    call.context().source.forceStop(packageName);
    call.reply(begun.reply(true).closeObject());
  }
}
