package dev.reprise.embedded.uiautomator2.gesture;

import android.view.KeyEvent;
import java.util.HashMap;
import java.util.Map;

/** WebDriver's keys without a character (17.4.2 of the specification) as Android's. */
final class WebDriverKeys {
  private static final Map<Integer, Integer> CODES = new HashMap<>();

  static {
    from(0xE000, KeyEvent.KEYCODE_UNKNOWN, KeyEvent.KEYCODE_BREAK, KeyEvent.KEYCODE_HELP, KeyEvent.KEYCODE_DEL, KeyEvent.KEYCODE_TAB);
    from(0xE005, KeyEvent.KEYCODE_CLEAR, KeyEvent.KEYCODE_ENTER, KeyEvent.KEYCODE_ENTER, KeyEvent.KEYCODE_SHIFT_LEFT, KeyEvent.KEYCODE_CTRL_LEFT);
    from(0xE00A, KeyEvent.KEYCODE_ALT_LEFT, KeyEvent.KEYCODE_MEDIA_PAUSE, KeyEvent.KEYCODE_ESCAPE, KeyEvent.KEYCODE_SPACE, KeyEvent.KEYCODE_PAGE_UP);
    from(0xE00F, KeyEvent.KEYCODE_PAGE_DOWN, KeyEvent.KEYCODE_MOVE_END, KeyEvent.KEYCODE_MOVE_HOME, KeyEvent.KEYCODE_DPAD_LEFT, KeyEvent.KEYCODE_DPAD_UP);
    from(0xE014, KeyEvent.KEYCODE_DPAD_RIGHT, KeyEvent.KEYCODE_DPAD_DOWN, KeyEvent.KEYCODE_INSERT, KeyEvent.KEYCODE_FORWARD_DEL);
    from(0xE018, KeyEvent.KEYCODE_SEMICOLON, KeyEvent.KEYCODE_EQUALS);
    for (int digit = 0; digit < 10; digit++) CODES.put(0xE01A + digit, KeyEvent.KEYCODE_NUMPAD_0 + digit);
    from(0xE024, KeyEvent.KEYCODE_NUMPAD_MULTIPLY, KeyEvent.KEYCODE_NUMPAD_ADD, KeyEvent.KEYCODE_NUMPAD_COMMA, KeyEvent.KEYCODE_NUMPAD_SUBTRACT);
    from(0xE028, KeyEvent.KEYCODE_NUMPAD_DOT, KeyEvent.KEYCODE_NUMPAD_DIVIDE);
    for (int number = 0; number < 12; number++) CODES.put(0xE031 + number, KeyEvent.KEYCODE_F1 + number);
    from(0xE03D, KeyEvent.KEYCODE_META_LEFT);
  }

  private WebDriverKeys() {}

  private static void from(int first, int... keyCodes) {
    for (int i = 0; i < keyCodes.length; i++) CODES.put(first + i, keyCodes[i]);
  }

  /** Null for a character. */
  static Integer keyCode(int codePoint) {
    return CODES.get(codePoint);
  }
}
