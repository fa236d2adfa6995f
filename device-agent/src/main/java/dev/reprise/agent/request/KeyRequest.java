package dev.reprise.agent.request;

import dev.reprise.agent.source.Clock;
import dev.reprise.agent.source.KeyFrame;
import dev.reprise.agent.source.NodeSource;
import dev.reprise.agent.source.SourceException;

/** A key pressed and released, by its Android key code. */
final class KeyRequest implements Request {
  private static final int ACTION_DOWN = 0;
  private static final int ACTION_UP = 1;
  private static final int MAX_KEY_CODE = 1000;

  @Override
  public String method() {
    return "key";
  }

  @Override
  public void run(Call call) throws SourceException {
    int code = (int) call.params().integer("code", 1, MAX_KEY_CODE);
    int meta = (int) call.params().integer("meta", 0, Integer.MAX_VALUE, 0);
    boolean isLong = call.params().bool("long", false);
    NodeSource source = call.context().source;
    Clock clock = source.clock();
    long generation = call.context().log.generation();
    long downMs = clock.uptimeMs();
    call.acting();
    boolean accepted = source.inject(new KeyFrame(downMs, downMs, ACTION_DOWN, code, 0, meta));
    if (isLong && accepted) source.inject(new KeyFrame(downMs, clock.uptimeMs(), ACTION_DOWN, code, 1, meta));
    long endMs = clock.uptimeMs();
    if (accepted) source.inject(new KeyFrame(downMs, endMs, ACTION_UP, code, 0, meta));
    call.reply(ActReply.open(accepted, downMs, generation).member("endMs", endMs).closeObject());
  }
}
