package dev.reprise.embedded.keyboard;

import android.view.View;
import android.view.WindowManager.LayoutParams;
import dev.reprise.embedded.activity.ActivityRecord;
import dev.reprise.embedded.process.AppProcess;
import dev.reprise.embedded.sandbox.Device;
import dev.reprise.embedded.window.DeviceWindow;

/**
 * The input method: shown or hidden, its keys type into the focused field. Whether it is on the screen follows what was asked for and where
 * the focus is, once a turn. Main thread only.
 */
public final class SoftKeyboard {
  private final Device device;
  private final KeyboardWindow window;
  public final ImeInsets insets = new ImeInsets();
  private boolean asked;
  /** The field that the keys are set up for. */
  private View shownFor;
  private boolean shifted;

  public SoftKeyboard(Device device) {
    this.device = device;
    this.window = new KeyboardWindow(device, this::onKey);
  }

  /** What `dumpsys input_method` prints as mInputShown. */
  public boolean isShown() {
    return asked && editor() != null;
  }

  /** False when an app asks for it that is not in front. */
  public boolean show() {
    if (!mayAsk()) return false;
    asked = true;
    return true;
  }

  /** As {@link #show}, for the opposite. */
  public boolean askToHide() {
    if (!mayAsk()) return false;
    hide();
    return true;
  }

  /** An activity may do so before its window has focus; while it comes up, none is resumed. */
  private boolean mayAsk() {
    AppProcess asker = AppProcess.current();
    DeviceWindow focused = device.windows.focusedWindow();
    ActivityRecord resumed = device.activities.resumedRecord();
    return asker == null || focused == null || focused.process == asker || resumed == null || resumed.process() == asker;
  }

  /** The window goes with the end of this turn, or at once where no app is running. */
  public void hide() {
    asked = false;
    if (AppProcess.current() == null) update(device.windows.focusedWindow());
  }

  /** A window asks for the state of its softInputMode when it gets focus. */
  public void onWindowFocusChanged(DeviceWindow focused) {
    int state = focused == null ? LayoutParams.SOFT_INPUT_STATE_HIDDEN : focused.params.softInputMode & LayoutParams.SOFT_INPUT_MASK_STATE;
    boolean keeps = state == LayoutParams.SOFT_INPUT_STATE_UNSPECIFIED || state == LayoutParams.SOFT_INPUT_STATE_UNCHANGED;
    if (state == LayoutParams.SOFT_INPUT_STATE_VISIBLE || state == LayoutParams.SOFT_INPUT_STATE_ALWAYS_VISIBLE) asked = true;
    else if (!keeps || editor() == null) asked = false;
  }

  /** After every turn: what is on the screen follows. */
  public void update(DeviceWindow focused) {
    if (!asked && !window.isVisible()) return;
    View field = asked ? Editor.fieldIn(focused) : null;
    if (field == null) {
      window.hide();
      shownFor = null;
      insets.give(null, null);
      return;
    }
    if (field != shownFor || !window.isVisible()) {
      shownFor = field;
      Editor editor = Editor.of(device, focused);
      if (editor != null) show(editor, KeyPage.of(KeyPage.firstFor(editor.info.inputType)));
    }
    insets.give(focused, window.frame());
  }

  /** The display has another size: the keys are laid out for it. */
  public void resize() {
    shownFor = null;
  }

  /** The view that has focus and takes text, or null. */
  public View editor() {
    return Editor.fieldIn(device.windows.focusedWindow());
  }

  /** Commits text at the cursor, as an input method does; false when no editor has focus. */
  public boolean commit(String text) {
    Editor editor = Editor.of(device, device.windows.focusedWindow());
    return editor != null && editor.commit(text);
  }

  private void show(Editor editor, KeyPage page) {
    shifted = page.name.equals(KeyPage.LETTERS) && editor.wantsCapital();
    window.show(page, shifted, editor.action());
  }

  private void onKey(Key key) {
    DeviceWindow focused = device.windows.focusedWindow();
    Editor editor = Editor.of(device, focused);
    if (editor == null) return;
    switch (key.kind) {
      case TEXT:
        editor.commit(shifted ? key.text.toUpperCase(java.util.Locale.ROOT) : key.text);
        break;
      case SPACE: editor.commit(" "); break;
      case DELETE: editor.delete(); break;
      case ACTION: editor.act(); break;
      case SHIFT:
        shifted = !shifted;
        window.show(window.page(), shifted, editor.action());
        return;
      default:
        show(editor, KeyPage.of(key.text));
        return;
    }
    // One capital a press of shift, and whatever the field wants next.
    if (window.isVisible()) show(editor, window.page());
  }
}
