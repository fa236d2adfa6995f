package dev.reprise.embedded.phone;

import java.util.List;

/** Injected input, through real windows. Coordinates are display pixels. */
public interface Input {
  void tap(int x, int y);
  /** A finger that moves from one point to another in {@code durationMs}, one MOVE a frame. A long press is a swipe on the spot. */
  void swipe(int x1, int y1, int x2, int y2, int durationMs);
  /** As `input motionevent DOWN|MOVE|UP x y`; {@code action} is MotionEvent's constant. */
  void motion(int action, int x, int y);
  /** Down and up of an Android key code; {@code longPress} repeats it as `--longpress` does. */
  void key(int keyCode, boolean longPress);
  /**
   * As `input text`: one key event a character through the virtual keyboard's character map.
   *
   * @throws IllegalArgumentException for a character that the map cannot type: stock `input` dies with a NullPointerException there
   */
  void text(String text);
  /** As `input keycombination`: all keys go down in order, the modifiers among them hold, and come up in reverse. */
  void combination(List<Integer> keyCodes);
  /** Whether a soft keyboard is up (`dumpsys input_method` prints it as mInputShown). */
  boolean keyboardShown();
}
