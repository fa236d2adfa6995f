package dev.reprise.agent.source;

import android.view.InputDevice;
import android.view.KeyCharacterMap;
import android.view.KeyEvent;

/** One key event, as plain data. */
public final class KeyFrame {
  public final long downTimeMs;
  public final long eventTimeMs;
  /** KeyEvent.ACTION_DOWN or ACTION_UP. */
  public final int action;
  /** KeyEvent.KEYCODE_*. */
  public final int keyCode;
  /** How often the key has repeated while held; 1 and more mark a long press. */
  public final int repeat;
  /** KeyEvent.META_*. */
  public final int metaState;

  public KeyFrame(long downTimeMs, long eventTimeMs, int action, int keyCode, int repeat, int metaState) {
    this.downTimeMs = downTimeMs;
    this.eventTimeMs = eventTimeMs;
    this.action = action;
    this.keyCode = keyCode;
    this.repeat = repeat;
    this.metaState = metaState;
  }

  /** The event as it comes from the virtual keyboard. */
  public KeyEvent toKeyEvent() {
    int flags = repeat == 1 && action == KeyEvent.ACTION_DOWN ? KeyEvent.FLAG_LONG_PRESS : 0;
    return new KeyEvent(
        downTimeMs, eventTimeMs, action, keyCode, repeat, metaState, KeyCharacterMap.VIRTUAL_KEYBOARD, 0, flags,
        InputDevice.SOURCE_KEYBOARD);
  }
}
