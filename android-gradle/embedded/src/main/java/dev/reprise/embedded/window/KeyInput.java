package dev.reprise.embedded.window;

import android.os.SystemClock;
import android.view.InputDevice;
import android.view.KeyCharacterMap;
import android.view.KeyEvent;
import dev.reprise.embedded.sandbox.Device;
import java.util.List;
import java.util.Map;

/** Injected keys: some are the system's own, all others go to the focused window. Main thread only. */
public final class KeyInput {
  /** AOSP's InputShellCommand.MODIFIER. */
  private static final Map<Integer, Integer> MODIFIERS =
      Map.of(
          KeyEvent.KEYCODE_CTRL_LEFT, KeyEvent.META_CTRL_LEFT_ON | KeyEvent.META_CTRL_ON,
          KeyEvent.KEYCODE_CTRL_RIGHT, KeyEvent.META_CTRL_RIGHT_ON | KeyEvent.META_CTRL_ON,
          KeyEvent.KEYCODE_ALT_LEFT, KeyEvent.META_ALT_LEFT_ON | KeyEvent.META_ALT_ON,
          KeyEvent.KEYCODE_ALT_RIGHT, KeyEvent.META_ALT_RIGHT_ON | KeyEvent.META_ALT_ON,
          KeyEvent.KEYCODE_SHIFT_LEFT, KeyEvent.META_SHIFT_LEFT_ON | KeyEvent.META_SHIFT_ON,
          KeyEvent.KEYCODE_SHIFT_RIGHT, KeyEvent.META_SHIFT_RIGHT_ON | KeyEvent.META_SHIFT_ON,
          KeyEvent.KEYCODE_META_LEFT, KeyEvent.META_META_LEFT_ON | KeyEvent.META_META_ON,
          KeyEvent.KEYCODE_META_RIGHT, KeyEvent.META_META_RIGHT_ON | KeyEvent.META_META_ON);

  private final Device device;

  public KeyInput(Device device) {
    this.device = device;
  }

  /** Down, then up; a long press repeats the down once, flagged, as `input keyevent --longpress` does. */
  public void press(int keyCode, boolean longPress) {
    device.mainThread.pushClock();
    long nowMs = SystemClock.uptimeMillis();
    inject(event(nowMs, KeyEvent.ACTION_DOWN, keyCode, 0, 0, 0));
    if (longPress) inject(event(nowMs, KeyEvent.ACTION_DOWN, keyCode, 1, 0, KeyEvent.FLAG_LONG_PRESS));
    inject(event(nowMs, KeyEvent.ACTION_UP, keyCode, 0, 0, 0));
  }

  /** All down in order, the modifiers among them hold, then up in reverse, as `input keycombination`. */
  public void pressTogether(List<Integer> keyCodes) {
    device.mainThread.pushClock();
    long nowMs = SystemClock.uptimeMillis();
    int metaState = 0;
    for (int keyCode : keyCodes) {
      metaState |= metaState(keyCode);
      inject(event(nowMs, KeyEvent.ACTION_DOWN, keyCode, 0, metaState, 0));
    }
    for (int i = keyCodes.size() - 1; i >= 0; i--) {
      inject(event(nowMs, KeyEvent.ACTION_UP, keyCodes.get(i), 0, metaState, 0));
      metaState &= ~metaState(keyCodes.get(i));
    }
  }

  /** What a modifier adds while it is down; 0 for other keys. */
  public static int metaState(int keyCode) {
    return MODIFIERS.getOrDefault(keyCode, 0);
  }

  /** False when no window has focus. */
  public boolean inject(KeyEvent event) {
    if (SystemKeys.isTheirs(event.getKeyCode())) {
      if (event.getAction() == KeyEvent.ACTION_UP) SystemKeys.press(device, event.getKeyCode());
      return true;
    }
    if (!device.systemUi.power.isAwake()) return false;
    if (event.getKeyCode() == KeyEvent.KEYCODE_BACK && device.softKeyboard.isShown()) {
      // The input method takes BACK and closes itself.
      if (event.getAction() == KeyEvent.ACTION_UP) device.softKeyboard.hide();
      return true;
    }
    device.windows.updateFocus();
    DeviceWindow window = device.windows.focusedWindow();
    if (window == null) return false;
    window.run(() -> RootInput.dispatch(window.root, event));
    return true;
  }

  /**
   * As `input text`: one key a character.
   *
   * @throws IllegalArgumentException for a character that the key map cannot type
   */
  public void type(String text) {
    text.chars().filter(c -> !isTypable(c)).findFirst().ifPresent(c -> {
      throw new IllegalArgumentException("The key map cannot type '" + (char) c + "'.");
    });
    KeyEvent[] events = KeyCharacterMap.load(KeyCharacterMap.VIRTUAL_KEYBOARD).getEvents(text.toCharArray());
    for (KeyEvent event : events) {
      device.mainThread.pushClock();
      long nowMs = SystemClock.uptimeMillis();
      inject(event(nowMs, event.getAction(), event.getKeyCode(), event.getRepeatCount(), event.getMetaState(), 0));
    }
  }

  /** What the virtual keyboard's map (Virtual.kcm) has keys for; Robolectric's map answers with an unknown key for the rest. */
  public static boolean isTypable(int c) {
    return c >= ' ' && c <= '~' || c == '\n' || c == '\t';
  }

  private static KeyEvent event(long timeMs, int action, int keyCode, int repeat, int metaState, int flags) {
    return new KeyEvent(
        timeMs, timeMs, action, keyCode, repeat, metaState, KeyCharacterMap.VIRTUAL_KEYBOARD, 0, flags, InputDevice.SOURCE_KEYBOARD);
  }
}
