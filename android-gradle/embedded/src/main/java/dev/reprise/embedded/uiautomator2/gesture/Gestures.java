package dev.reprise.embedded.uiautomator2.gesture;

import dev.reprise.agent.gesture.Finger;
import dev.reprise.agent.gesture.GesturePlan;
import dev.reprise.agent.gesture.GesturePlayer;
import dev.reprise.agent.source.Box;
import dev.reprise.agent.source.NodeSource;
import dev.reprise.agent.source.SourceException;
import dev.reprise.embedded.uiautomator2.protocol.CommandFailure;
import java.util.List;

/** UiAutomator's gestures, made of the device agent's fingers. Speeds are pixels a second, durations milliseconds. */
public final class Gestures {
  /** UiObject2's default speeds, in dp a second. */
  public static final int DRAG_SPEED = 2_500;
  public static final int SWIPE_SPEED = 5_000;
  public static final int SCROLL_SPEED = 5_000;
  public static final int FLING_SPEED = 7_500;
  public static final int PINCH_SPEED = 1_000;

  /** ViewConfiguration's: half of the time in which a second tap makes a double tap, and how long a press is before it is long. */
  private static final long BETWEEN_TAPS_MS = 150;
  private static final long LONG_PRESS_MS = 400;
  /** A finger that rests before it lifts does not fling. */
  private static final long REST_MS = 250;

  private final NodeSource source;
  private final GesturePlayer player;

  public Gestures(NodeSource source, GesturePlayer player) {
    this.source = source;
    this.player = player;
  }

  public void click(float x, float y) throws SourceException, InterruptedException {
    play(List.of(Finger.still(x, y, 0)));
  }

  public void doubleClick(float x, float y) throws SourceException, InterruptedException {
    click(x, y);
    source.clock().sleepUntil(source.clock().uptimeMs() + BETWEEN_TAPS_MS);
    click(x, y);
  }

  /** @param durationMs negative for as long as Android wants it at least */
  public void longClick(float x, float y, long durationMs) throws SourceException, InterruptedException {
    // On time would be too early: the view counts from when it got the touch.
    play(List.of(Finger.still(x, y, durationMs < 0 ? LONG_PRESS_MS + REST_MS : durationMs)));
  }

  public void drag(float fromX, float fromY, float toX, float toY, int speed) throws SourceException, InterruptedException {
    // The press becomes a long one first: that is what picks things up.
    long startMs = LONG_PRESS_MS + REST_MS;
    long endMs = startMs + duration(Math.hypot(toX - fromX, toY - fromY), speed);
    play(List.of(new Finger(new float[] {fromX, fromX, toX}, new float[] {fromY, fromY, toY}, new long[] {0, startMs, endMs})));
  }

  /** One finger on a straight line; {@code restMs} at its end before it lifts. */
  public void line(float fromX, float fromY, float toX, float toY, long durationMs, long restMs) throws SourceException, InterruptedException {
    // A resting fingertip still trembles: without frames in that time the view would take it for one that lifts at full speed.
    float trembleX = restMs > 0 ? toX + 1 : toX;
    play(List.of(new Finger(new float[] {fromX, toX, trembleX}, new float[] {fromY, toY, toY}, new long[] {0, durationMs, durationMs + restMs})));
  }

  /** A finger that crosses an area, or a part of it, and lifts while it moves. */
  public void swipe(Box area, Direction direction, double part, int speed) throws SourceException, InterruptedException {
    cross(area, direction, part, speed, 0);
  }

  /** The area's content moves so that more of what lies in a direction is seen; nothing flies on. */
  public void scroll(Box area, Direction direction, double part, int speed) throws SourceException, InterruptedException {
    for (double left = part; left > 0; left -= 1) cross(area, direction.opposite(), Math.min(left, 1), speed, REST_MS);
  }

  private void cross(Box area, Direction direction, double part, int speed, long restMs) throws SourceException, InterruptedException {
    float centerX = (area.left + area.right) / 2f;
    float centerY = (area.top + area.bottom) / 2f;
    float width = (float) ((area.right - area.left) * part);
    float height = (float) ((area.bottom - area.top) * part);
    long ms = duration(direction.isHorizontal() ? width : height, speed);
    switch (direction) {
      case LEFT: line(area.right - 1, centerY, area.right - 1 - width, centerY, ms, restMs); break;
      case RIGHT: line(area.left, centerY, area.left + width, centerY, ms, restMs); break;
      case UP: line(centerX, area.bottom - 1, centerX, area.bottom - 1 - height, ms, restMs); break;
      default: line(centerX, area.top, centerX, area.top + height, ms, restMs);
    }
  }

  /** Two fingers between the centre and two corners of the area, apart or together. */
  public void pinch(Box area, boolean open, double part, int speed) throws SourceException, InterruptedException {
    float centerX = (area.left + area.right) / 2f;
    float centerY = (area.top + area.bottom) / 2f;
    float farX = (float) ((area.right - area.left) / 2.0 * part);
    float farY = (float) ((area.bottom - area.top) / 2.0 * part);
    // Two fingertips never meet.
    float nearX = Math.min(farX, (area.right - area.left) * 0.05f);
    float nearY = Math.min(farY, (area.bottom - area.top) * 0.05f);
    long ms = duration(Math.hypot(farX - nearX, farY - nearY), speed);
    float fromX = open ? nearX : farX;
    float fromY = open ? nearY : farY;
    float toX = open ? farX : nearX;
    float toY = open ? farY : nearY;
    play(
        List.of(
            Finger.straight(centerX - fromX, centerY + fromY, centerX - toX, centerY + toY, ms),
            Finger.straight(centerX + fromX, centerY - fromY, centerX + toX, centerY - toY, ms)));
  }

  /** Fingers that touch the screen together, as one gesture. */
  void play(List<Finger> fingers) throws SourceException, InterruptedException {
    boolean taken;
    try {
      taken = player.play(GesturePlan.of(fingers), () -> {}).accepted;
    } catch (IllegalArgumentException e) {
      throw CommandFailure.invalidArgument(e.getMessage());
    }
    if (!taken) throw CommandFailure.invalidElementState("No window took the touch: there is none at that point of the screen.");
  }

  /** Presses a key and lets go of it. */
  public boolean press(int keyCode, int metaState, boolean isLong) throws SourceException, InterruptedException {
    return player.press(keyCode, metaState, isLong, () -> {}).accepted;
  }

  private static long duration(double pixels, int speed) {
    return speed <= 0 ? 0 : Math.round(1000 * pixels / speed);
  }
}
