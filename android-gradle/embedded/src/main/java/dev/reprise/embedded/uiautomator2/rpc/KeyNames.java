package dev.reprise.embedded.uiautomator2.rpc;

import android.view.KeyEvent;
import java.util.Locale;

/** The keys that the Python package names by a word. */
final class KeyNames {
  private KeyNames() {}

  /** KEYCODE_UNKNOWN for a word that is none. */
  static int code(String name) {
    switch (name.toLowerCase(Locale.ROOT)) {
      case "home": return KeyEvent.KEYCODE_HOME;
      case "back": return KeyEvent.KEYCODE_BACK;
      case "left": return KeyEvent.KEYCODE_DPAD_LEFT;
      case "right": return KeyEvent.KEYCODE_DPAD_RIGHT;
      case "up": return KeyEvent.KEYCODE_DPAD_UP;
      case "down": return KeyEvent.KEYCODE_DPAD_DOWN;
      case "center": return KeyEvent.KEYCODE_DPAD_CENTER;
      case "menu": return KeyEvent.KEYCODE_MENU;
      case "search": return KeyEvent.KEYCODE_SEARCH;
      case "enter": return KeyEvent.KEYCODE_ENTER;
      case "delete":
      case "del": return KeyEvent.KEYCODE_DEL;
      case "recent": return KeyEvent.KEYCODE_APP_SWITCH;
      case "volume_up": return KeyEvent.KEYCODE_VOLUME_UP;
      case "volume_down": return KeyEvent.KEYCODE_VOLUME_DOWN;
      case "volume_mute": return KeyEvent.KEYCODE_VOLUME_MUTE;
      case "camera": return KeyEvent.KEYCODE_CAMERA;
      case "power": return KeyEvent.KEYCODE_POWER;
      default: return KeyEvent.KEYCODE_UNKNOWN;
    }
  }
}
