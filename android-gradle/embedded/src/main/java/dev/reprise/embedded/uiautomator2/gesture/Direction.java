package dev.reprise.embedded.uiautomator2.gesture;

import dev.reprise.embedded.uiautomator2.protocol.CommandFailure;
import java.util.Locale;

/** Where a finger or the content goes. */
public enum Direction {
  LEFT,
  RIGHT,
  UP,
  DOWN;

  /** From the word that a client uses, in any case. */
  public static Direction of(String word) {
    try {
      return valueOf(word.toUpperCase(Locale.ROOT));
    } catch (IllegalArgumentException e) {
      throw CommandFailure.invalidArgument("The direction must be left, right, up or down, not '" + word + "'.");
    }
  }

  public Direction opposite() {
    switch (this) {
      case LEFT: return RIGHT;
      case RIGHT: return LEFT;
      case UP: return DOWN;
      default: return UP;
    }
  }

  public boolean isHorizontal() {
    return this == LEFT || this == RIGHT;
  }
}
