package dev.reprise.agent.gesture;

import dev.reprise.agent.source.Clock;
import dev.reprise.agent.source.KeyFrame;
import dev.reprise.agent.source.NodeSource;
import dev.reprise.agent.source.Refusal;
import dev.reprise.agent.source.SourceException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Key events one after the other, each with the time at which it is injected. However it ends, no key stays down. For one use. */
public final class Strokes {
  static final int DOWN = 0;
  static final int UP = 1;

  private final NodeSource source;
  private final Clock clock;
  /** What was handed to the system and is not up yet, by key code: a key that the system did not say it took may be down all the same. */
  private final Map<Integer, KeyFrame> down = new LinkedHashMap<>();
  private long endMs;

  public Strokes(NodeSource source) {
    this.source = source;
    this.clock = source.clock();
    this.endMs = clock.uptimeMs();
  }

  /**
   * Plays the events. An interrupt ends it before the next key goes down.
   *
   * @return false when no window took the first key: nothing was typed
   * @throws SourceException when it ended half way, or may have
   */
  public boolean play(List<KeyFrame> frames) throws SourceException {
    try {
      int taken = 0;
      for (KeyFrame frame : frames) {
        if (frame.action == UP) {
          up(frame);
          continue;
        }
        if (Thread.currentThread().isInterrupted()) throw new SourceException("It was cancelled with " + typed(taken, frames));
        if (!press(frame)) {
          if (taken == 0) return false;
          throw new SourceException("The window stopped taking keys with " + typed(taken, frames));
        }
        taken++;
      }
      return true;
    } finally {
      for (KeyFrame left : down.values().toArray(new KeyFrame[0])) up(left);
    }
  }

  /** When the last event was injected. */
  long endMs() {
    return endMs;
  }

  private boolean press(KeyFrame frame) throws SourceException {
    KeyFrame first = down.get(frame.keyCode);
    endMs = clock.uptimeMs();
    long downMs = first == null ? endMs : first.downTimeMs;
    KeyFrame now = new KeyFrame(downMs, endMs, DOWN, frame.keyCode, frame.repeat, frame.metaState);
    if (first == null) down.put(frame.keyCode, now);
    return Refusal.check(source.inject(now), endMs, clock);
  }

  /** Also on a thread that was interrupted. Whether it is taken says nothing: the key may have closed its window. */
  private void up(final KeyFrame frame) throws SourceException {
    KeyFrame pressed = down.get(frame.keyCode);
    endMs = clock.uptimeMs();
    final long downMs = pressed == null ? endMs : pressed.downTimeMs;
    new LetGo() {
      @Override
      public void inject() throws SourceException {
        source.inject(new KeyFrame(downMs, endMs, UP, frame.keyCode, 0, frame.metaState));
      }
    }.run();
    down.remove(frame.keyCode);
  }

  private static String typed(int taken, List<KeyFrame> frames) {
    int all = 0;
    for (KeyFrame frame : frames) if (frame.action == DOWN) all++;
    return taken + " of " + all + " keys pressed. Take a new tree and look.";
  }
}
