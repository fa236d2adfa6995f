package dev.reprise.embedded.uiautomator2.gesture;

import static org.junit.Assert.assertEquals;

import dev.reprise.agent.gesture.GesturePlayer;
import dev.reprise.agent.source.Clock;
import dev.reprise.agent.source.NodeSource;
import dev.reprise.agent.source.TouchFrame;
import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.List;
import org.json.JSONArray;
import org.junit.Test;

public final class ActionPlayerTest implements Clock {
  /** Action and time of each touch. */
  private final List<String> touches = new ArrayList<>();
  private final NodeSource source =
      (NodeSource)
          Proxy.newProxyInstance(
              getClass().getClassLoader(),
              new Class<?>[] {NodeSource.class},
              (proxy, method, arguments) -> method.getName().equals("clock") ? this : take((TouchFrame) arguments[0]));

  private long nowMs;
  /** How long the app is busy with the first touch. */
  private long busyMs;

  @Test
  public void twoTapsDidNotBecomeADoubleTapBecauseTheFirstOneReachedABusyAppLate() throws Exception {
    busyMs = 700;
    play(stroke(0, 50), stroke(450, 500));
    assertEquals(List.of("0 at 0", "1 at 750", "0 at 1150", "1 at 1200"), touches);
  }

  @Test
  public void whatIsOnTimeIsPlayedAsPlanned() throws Exception {
    play(stroke(0, 50), stroke(450, 500));
    assertEquals(List.of("0 at 0", "1 at 50", "0 at 450", "1 at 500"), touches);
  }

  private void play(ActionSequence.Stroke... strokes) throws Exception {
    ActionSequence sequence = ActionSequence.parse(new JSONArray(), element -> null);
    sequence.strokes.addAll(List.of(strokes));
    new ActionPlayer(source, new Gestures(source, new GesturePlayer(source))).play(sequence);
  }

  private static ActionSequence.Stroke stroke(long fromMs, long untilMs) {
    ActionSequence.Stroke stroke = new ActionSequence.Stroke();
    stroke.points.add(new float[] {1, 1, fromMs});
    stroke.points.add(new float[] {1, 1, untilMs});
    return stroke;
  }

  private boolean take(TouchFrame frame) {
    touches.add(frame.action + " at " + frame.eventTimeMs);
    nowMs += busyMs;
    busyMs = 0;
    return true;
  }

  @Override
  public long uptimeMs() {
    return nowMs;
  }

  @Override
  public void sleepUntil(long uptimeMs) {
    nowMs = Math.max(nowMs, uptimeMs);
  }
}
