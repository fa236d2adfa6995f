package dev.reprise.embedded.uiautomator2.gesture;

import android.view.KeyCharacterMap;
import android.view.KeyEvent;
import dev.reprise.agent.gesture.Finger;
import dev.reprise.agent.gesture.LetGo;
import dev.reprise.agent.source.Clock;
import dev.reprise.agent.source.KeyFrame;
import dev.reprise.agent.source.NodeSource;
import dev.reprise.agent.source.SourceException;
import dev.reprise.embedded.uiautomator2.gesture.ActionSequence.Key;
import dev.reprise.embedded.uiautomator2.gesture.ActionSequence.Stroke;
import dev.reprise.embedded.uiautomator2.protocol.CommandFailure;
import dev.reprise.embedded.window.KeyInput;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;

/** Plays an {@link ActionSequence}: strokes that overlap are the fingers of one gesture; keys fall between gestures. */
public final class ActionPlayer {
  private final NodeSource source;
  private final Gestures gestures;
  /** Keys that are down, with the time at which they went down. */
  private final Map<Integer, Long> held = new HashMap<>();
  private int metaState;

  public ActionPlayer(NodeSource source, Gestures gestures) {
    this.source = source;
    this.gestures = gestures;
  }

  public void play(ActionSequence sequence) throws SourceException, InterruptedException {
    Pace pace = new Pace(source.clock());
    Iterator<Key> keys = sequence.keys.iterator();
    Key key = keys.hasNext() ? keys.next() : null;
    try {
      for (List<Stroke> gesture : gestures(sequence.strokes)) {
        long gestureMs = gesture.get(0).startMs();
        for (; key != null && key.atMs <= gestureMs; key = keys.hasNext() ? keys.next() : null) press(key, pace);
        pace.awaitTime(gestureMs);
        List<Finger> fingers = new ArrayList<>();
        long endMs = gestureMs;
        for (Stroke stroke : gesture) {
          fingers.add(stroke.from(gestureMs));
          endMs = Math.max(endMs, stroke.endMs());
        }
        gestures.play(fingers);
        pace.done(endMs);
      }
      for (; key != null; key = keys.hasNext() ? keys.next() : null) press(key, pace);
    } finally {
      for (int keyCode : new ArrayList<>(held.keySet())) {
        new LetGo() {
          @Override
          public void inject() throws SourceException {
            ActionPlayer.this.inject(KeyEvent.ACTION_UP, keyCode);
          }
        }.run();
      }
    }
  }

  private static List<List<Stroke>> gestures(List<Stroke> strokes) {
    List<List<Stroke>> gestures = new ArrayList<>();
    long endMs = 0;
    for (Stroke stroke : strokes) {
      if (gestures.isEmpty() || stroke.startMs() >= endMs && endMs > gestures.get(gestures.size() - 1).get(0).startMs()) gestures.add(new ArrayList<>());
      List<Stroke> last = gestures.get(gestures.size() - 1);
      endMs = last.isEmpty() ? stroke.endMs() : Math.max(endMs, stroke.endMs());
      last.add(stroke);
    }
    return gestures;
  }

  private void press(Key key, Pace pace) throws SourceException, InterruptedException {
    pace.awaitTime(key.atMs);
    inject(key);
    pace.done(key.atMs);
  }

  private void inject(Key key) throws SourceException {
    Integer special = WebDriverKeys.keyCode(key.codePoint);
    if (special != null) {
      if (special == KeyEvent.KEYCODE_UNKNOWN) return; // "Null" lets go of all modifiers, which the end of the sequence does.
      inject(key.down ? KeyEvent.ACTION_DOWN : KeyEvent.ACTION_UP, special);
      return;
    }
    for (KeyEvent event : events(key.codePoint)) {
      boolean isDown = event.getAction() == KeyEvent.ACTION_DOWN;
      if (isDown == key.down) inject(event.getAction(), event.getKeyCode());
    }
  }

  private static KeyEvent[] events(int codePoint) {
    if (!KeyInput.isTypable(codePoint)) {
      throw CommandFailure.invalidArgument("No key of the virtual keyboard types '" + new String(Character.toChars(codePoint)) + "'; set the field's text instead.");
    }
    return KeyCharacterMap.load(KeyCharacterMap.VIRTUAL_KEYBOARD).getEvents(new char[] {(char) codePoint});
  }

  private void inject(int action, int keyCode) throws SourceException {
    boolean isDown = action == KeyEvent.ACTION_DOWN;
    if (isDown) metaState |= KeyInput.metaState(keyCode);
    long nowMs = source.clock().uptimeMs();
    long downMs = isDown ? nowMs : held.getOrDefault(keyCode, nowMs);
    if (isDown) held.put(keyCode, nowMs);
    else held.remove(keyCode);
    boolean taken = source.inject(new KeyFrame(downMs, nowMs, action, keyCode, 0, metaState));
    if (!isDown) metaState &= ~KeyInput.metaState(keyCode);
    else if (!taken) throw CommandFailure.invalidElementState("No window took key " + keyCode + ": the screen may be off, or no window have the focus.");
  }

  /** Pauses are as long as they were planned: what comes after something that was late is later. */
  private static final class Pace {
    private final Clock clock;
    /** When a sequence would have begun that was on time with all that is done. */
    private long startMs;
    private long doneMs;

    Pace(Clock clock) {
      this.clock = clock;
      this.startMs = clock.uptimeMs();
    }

    void awaitTime(long atMs) throws InterruptedException {
      clock.sleepUntil(startMs + atMs);
    }

    /** What was planned until then is done now. */
    void done(long untilMs) {
      doneMs = Math.max(doneMs, untilMs);
      startMs = Math.max(startMs, clock.uptimeMs() - doneMs);
    }
  }
}
