package dev.reprise.agent.request;

import dev.reprise.agent.gesture.GesturePlayer.Played;
import dev.reprise.agent.source.SourceException;

/** A key pressed and released, by its Android key code. */
final class KeyRequest implements Request {
  private static final int MAX_KEY_CODE = 1000;

  @Override
  public String method() {
    return "key";
  }

  @Override
  public void run(Call call) throws SourceException, InterruptedException {
    int code = (int) call.params().integer("code", 1, MAX_KEY_CODE);
    int meta = (int) call.params().integer("meta", 0, Integer.MAX_VALUE, 0);
    boolean isLong = call.params().bool("long", false);
    Begun begun = new Begun(call);
    Played played = call.context().player.press(code, meta, isLong, begun);
    call.reply(ActReply.open(played.accepted, played.atMs, begun.generation()).member("endMs", played.endMs).closeObject());
  }
}
