package dev.reprise.agent.request;

import dev.reprise.agent.source.NodeSource;
import dev.reprise.agent.source.Screen;
import dev.reprise.agent.source.SourceException;
import dev.reprise.agent.tree.TreeWriter;

/** The screen as it is now. With `after` it first waits until something has changed, which saves a settling client one round trip. */
final class TreeRequest implements Request {
  @Override
  public String method() {
    return "tree";
  }

  @Override
  public Lane lane(Params params) {
    return params.has("after") ? Lane.ASIDE : Lane.TURN;
  }

  @Override
  public void run(Call call) throws SourceException, InterruptedException {
    if (call.params().has("after")) WaitRequest.await(call);
    Context context = call.context();
    NodeSource source = context.source;
    call.replyJson(source.read(new NodeSource.ScreenReader<byte[]>() {
      @Override
      public byte[] read(Screen screen) {
        // Before the walk: a change that comes while it runs must make this tree an old one.
        long generation = context.log.generation();
        long uptimeMs = source.clock().uptimeMs();
        return new TreeWriter(context.caps).write(screen, generation, uptimeMs);
      }
    }));
  }
}
