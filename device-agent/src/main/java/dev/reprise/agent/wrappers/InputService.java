package dev.reprise.agent.wrappers;

import android.view.InputEvent;

/**
 * Events as if from the screen or a keyboard. UiAutomation's own injection waits for window animations from 29 on, this does not. API 26 to 36;
 * AOSP core/java/android/hardware/input/InputManager.java, InputManagerGlobal.java (34 and later: InputManager there needs an application).
 */
public final class InputService {
  /** Returns when the window has handled the event: INJECT_INPUT_EVENT_MODE_WAIT_FOR_FINISH. */
  private static final int WAIT_FOR_FINISH = 2;

  private static final String OLD = "android.hardware.input.InputManager";
  private static final String NEW = "android.hardware.input.InputManagerGlobal";

  private static final Member INSTANCE =
      new Member(Lookup.method(OLD, "getInstance", 26, 33), Lookup.method(NEW, "getInstance", 34, Lookup.NEWEST));
  private static final Member INJECT =
      new Member(
          Lookup.method(OLD, "injectInputEvent", 26, 33, "android.view.InputEvent", "int"),
          Lookup.method(NEW, "injectInputEvent", 34, Lookup.NEWEST, "android.view.InputEvent", "int"));

  static final Member[] MEMBERS = {INSTANCE, INJECT};

  private InputService() {}

  /**
   * False when no window took it.
   *
   * @throws SecurityException where the maker's settings forbid it (Xiaomi: "USB debugging (Security settings)")
   */
  public static boolean inject(InputEvent event) {
    return (Boolean) INJECT.call(INSTANCE.call(null), event, WAIT_FOR_FINISH);
  }
}
