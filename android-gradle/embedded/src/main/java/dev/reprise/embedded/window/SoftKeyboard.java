package dev.reprise.embedded.window;

import android.view.View;
import android.view.WindowManager.LayoutParams;
import android.view.inputmethod.EditorInfo;
import android.view.inputmethod.InputConnection;
import dev.reprise.embedded.sandbox.Device;

/**
 * The input method as far as a person's actions need it: it is shown or hidden, commits text into the focused editor. No keys are
 * drawn; its action key is ENTER. Main thread only.
 */
public final class SoftKeyboard {
  private final Device device;
  private boolean shown;

  public SoftKeyboard(Device device) {
    this.device = device;
  }

  /** What `dumpsys input_method` prints as mInputShown. */
  public boolean isShown() {
    return shown && editor() != null;
  }

  public void show() {
    shown = true;
  }

  public void hide() {
    shown = false;
  }

  /** A window asks for the state of its softInputMode when it gets focus. */
  void onWindowFocusChanged(DeviceWindow window) {
    int state = window == null ? LayoutParams.SOFT_INPUT_STATE_HIDDEN : window.params.softInputMode & LayoutParams.SOFT_INPUT_MASK_STATE;
    boolean keeps = state == LayoutParams.SOFT_INPUT_STATE_UNSPECIFIED || state == LayoutParams.SOFT_INPUT_STATE_UNCHANGED;
    if (state == LayoutParams.SOFT_INPUT_STATE_VISIBLE || state == LayoutParams.SOFT_INPUT_STATE_ALWAYS_VISIBLE) shown = true;
    else if (!keeps || editor() == null) shown = false;
  }

  /** The view that has focus and takes text, or null. */
  public View editor() {
    DeviceWindow window = device.windows.focusedWindow();
    View focus = window == null ? null : window.view.findFocus();
    return focus != null && focus.onCheckIsTextEditor() ? focus : null;
  }

  /** Commits text at the cursor, as an input method does; false when no editor has focus. */
  public boolean commit(String text) {
    DeviceWindow window = device.windows.focusedWindow();
    View editor = editor();
    if (editor == null) return false;
    boolean[] done = {false};
    window.run(
        () -> {
          InputConnection connection = editor.onCreateInputConnection(new EditorInfo());
          done[0] = connection != null && connection.commitText(text, 1);
        });
    return done[0];
  }
}
