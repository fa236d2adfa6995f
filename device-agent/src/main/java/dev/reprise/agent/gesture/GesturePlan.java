package dev.reprise.agent.gesture;

import dev.reprise.agent.source.TouchFrame;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;

/**
 * Fingers turned into the frames of one gesture, with times from 0: each finger's down and up, and between them one MOVE for all of them
 * every 16 ms.
 */
public final class GesturePlan {
  /** One display frame at 60 Hz. */
  static final long MOVE_EVERY_MS = 16;

  private static final int ACTION_DOWN = 0;
  private static final int ACTION_UP = 1;
  private static final int ACTION_MOVE = 2;
  private static final int ACTION_CANCEL = 3;
  private static final int ACTION_POINTER_DOWN = 5;
  private static final int ACTION_POINTER_UP = 6;
  private static final int POINTER_INDEX_SHIFT = 8;

  private final List<Finger> fingers;
  private final List<TouchFrame> frames = new ArrayList<>();
  /** Ids of the fingers that are down, in MotionEvent's index order. */
  private final List<Integer> down = new ArrayList<>();

  private GesturePlan(List<Finger> fingers) {
    this.fingers = fingers;
  }

  /** @throws IllegalArgumentException when for a while no finger is down: that would be two gestures */
  public static List<TouchFrame> of(List<Finger> fingers) {
    GesturePlan plan = new GesturePlan(fingers);
    for (long ms : plan.times()) plan.instant(ms);
    return plan.frames;
  }

  /** The frame that ends a gesture half way, at the places of {@code last}: the app forgets it, nothing is clicked. */
  static TouchFrame cancel(TouchFrame last, long downTimeMs, long atMs) {
    return new TouchFrame(downTimeMs, atMs, ACTION_CANCEL, last.ids, last.x, last.y);
  }

  private TreeSet<Long> times() {
    TreeSet<Long> times = new TreeSet<>();
    long end = 0;
    for (Finger finger : fingers) {
      times.add(finger.startMs());
      times.add(finger.endMs());
      end = Math.max(end, finger.endMs());
    }
    for (long ms = MOVE_EVERY_MS; ms < end; ms += MOVE_EVERY_MS) times.add(ms);
    return times;
  }

  private void instant(long ms) {
    if (hasMoved(ms)) frames.add(frame(ms, ACTION_MOVE));
    for (int id = 0; id < fingers.size(); id++) {
      if (fingers.get(id).startMs() != ms) continue;
      if (down.isEmpty() && !frames.isEmpty()) {
        throw new IllegalArgumentException(
            "Finger " + id + " comes down at " + ms + " ms, after all others went up; that is a second gesture.");
      }
      down.add(id);
      frames.add(frame(ms, down.size() == 1 ? ACTION_DOWN : ACTION_POINTER_DOWN | (down.size() - 1) << POINTER_INDEX_SHIFT));
    }
    for (int id = 0; id < fingers.size(); id++) {
      if (fingers.get(id).endMs() != ms) continue;
      int index = down.indexOf(id);
      frames.add(frame(ms, down.size() == 1 ? ACTION_UP : ACTION_POINTER_UP | index << POINTER_INDEX_SHIFT));
      down.remove(index);
    }
  }

  private boolean hasMoved(long ms) {
    if (down.isEmpty()) return false;
    TouchFrame last = frames.get(frames.size() - 1);
    for (int i = 0; i < last.ids.length; i++) {
      Finger finger = fingers.get(last.ids[i]);
      if (down.contains(last.ids[i]) && (finger.xAt(ms) != last.x[i] || finger.yAt(ms) != last.y[i])) return true;
    }
    return false;
  }

  private TouchFrame frame(long ms, int action) {
    int[] ids = new int[down.size()];
    float[] x = new float[ids.length];
    float[] y = new float[ids.length];
    for (int i = 0; i < ids.length; i++) {
      ids[i] = down.get(i);
      x[i] = fingers.get(ids[i]).xAt(ms);
      y[i] = fingers.get(ids[i]).yAt(ms);
    }
    return new TouchFrame(0, ms, action, ids, x, y);
  }
}
