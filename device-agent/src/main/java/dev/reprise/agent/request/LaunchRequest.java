package dev.reprise.agent.request;

import dev.reprise.agent.source.SourceException;

/** Starts an activity, as the icon of its app would. */
final class LaunchRequest implements Request {
  @Override
  public String method() {
    return "launch";
  }

  @Override
  public void run(Call call) throws SourceException {
    String packageName = call.params().string("package");
    String activity = call.params().string("activity");
    Begun begun = new Begun(call);
    begun.run();
    boolean accepted = call.context().source.launch(packageName, activity);
    call.reply(begun.reply(accepted).closeObject());
  }
}
