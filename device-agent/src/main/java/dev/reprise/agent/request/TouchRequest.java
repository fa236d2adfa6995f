package dev.reprise.agent.request;

import dev.reprise.agent.gesture.Finger;
import dev.reprise.agent.gesture.GesturePlan;
import dev.reprise.agent.gesture.GesturePlayer.Played;
import dev.reprise.agent.source.SourceException;
import dev.reprise.agent.source.TouchFrame;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** Fingers on the display, at points that the client names: `tap`, `long-press`, `swipe` and the general `gesture`. */
final class TouchRequest implements Request {
  /** A minute: what lasts longer is a client's mistake that would block the screen. */
  private static final long MAX_DURATION_MS = 60_000;
  private static final int MAX_FINGERS = 10;
  private static final int MAX_POINTS = 10_000;

  private final String method;

  TouchRequest(String method) {
    this.method = method;
  }

  @Override
  public String method() {
    return method;
  }

  @Override
  public void run(Call call) throws SourceException, InterruptedException {
    List<TouchFrame> frames = plan(fingers(call.params()));
    Begun begun = new Begun(call);
    Played played = call.context().player.play(frames, begun);
    call.reply(ActReply.open(played.accepted, played.atMs, begun.generation()).member("endMs", played.endMs).closeObject());
  }

  private List<Finger> fingers(Params params) {
    switch (method) {
      case "tap":
        // Down and up at one instant, as `input tap` does.
        return Collections.singletonList(Finger.still(params.number("x"), params.number("y"), 0));
      case "long-press":
        return Collections.singletonList(Finger.still(params.number("x"), params.number("y"), duration(params)));
      case "swipe":
        return Collections.singletonList(swipe(params));
      default:
        return gesture(params);
    }
  }

  private static Finger swipe(Params params) {
    Params from = params.object("from");
    Params to = params.object("to");
    return Finger.straight(from.number("x"), from.number("y"), to.number("x"), to.number("y"), duration(params));
  }

  private static List<Finger> gesture(Params params) {
    List<Params> given = params.objects("fingers");
    if (given.isEmpty() || given.size() > MAX_FINGERS) throw RequestException.bad("\"fingers\" must be 1 to " + MAX_FINGERS + ".");
    List<Finger> fingers = new ArrayList<>();
    for (Params one : given) fingers.add(finger(one.rows("points", 3, MAX_POINTS)));
    return fingers;
  }

  private static Finger finger(List<float[]> points) {
    if (points.isEmpty()) throw RequestException.bad("A finger needs at least one point.");
    float[] x = new float[points.size()];
    float[] y = new float[x.length];
    long[] atMs = new long[x.length];
    for (int i = 0; i < x.length; i++) {
      x[i] = points.get(i)[0];
      y[i] = points.get(i)[1];
      atMs[i] = (long) points.get(i)[2];
      if (atMs[i] < (i == 0 ? 0 : atMs[i - 1]) || atMs[i] > MAX_DURATION_MS) {
        throw RequestException.bad("A finger's times must not decrease and lie between 0 and " + MAX_DURATION_MS + " ms.");
      }
    }
    return new Finger(x, y, atMs);
  }

  private static List<TouchFrame> plan(List<Finger> fingers) {
    try {
      return GesturePlan.of(fingers);
    } catch (IllegalArgumentException gap) {
      throw RequestException.bad(gap.getMessage());
    }
  }

  private static long duration(Params params) {
    return params.integer("durationMs", 0, MAX_DURATION_MS);
  }
}
