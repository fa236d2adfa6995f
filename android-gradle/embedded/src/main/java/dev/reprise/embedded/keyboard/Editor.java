package dev.reprise.embedded.keyboard;

import android.text.InputType;
import android.view.KeyEvent;
import android.view.View;
import android.view.inputmethod.EditorInfo;
import android.view.inputmethod.InputConnection;
import dev.reprise.embedded.sandbox.Device;
import dev.reprise.embedded.window.DeviceWindow;
import java.util.function.Predicate;

/** The field that is typed into: its connection is asked in its app's process, each time anew. Main thread only. */
final class Editor {
  private final Device device;
  private final DeviceWindow window;
  final View view;
  final EditorInfo info = new EditorInfo();

  private Editor(Device device, DeviceWindow window, View view) {
    this.device = device;
    this.window = window;
    this.view = view;
    ask(connection -> true);
  }

  /** Null when the focus is in no field. */
  static Editor of(Device device, DeviceWindow window) {
    View field = fieldIn(window);
    return field == null ? null : new Editor(device, window, field);
  }

  /** The view that has focus and takes text, by its own word; null when there is none. */
  static View fieldIn(DeviceWindow window) {
    if (window == null) return null;
    View focus = window.view.findFocus();
    boolean[] takesText = {false};
    if (focus != null) window.run(() -> takesText[0] = focus.onCheckIsTextEditor());
    return takesText[0] ? focus : null;
  }

  boolean commit(String text) {
    return ask(connection -> connection.commitText(text, 1));
  }

  /** As AOSP's keyboard for most fields: the key, so that selections and emoji are the field's own business. */
  void delete() {
    device.keys.press(KeyEvent.KEYCODE_DEL, false);
  }

  /** What the key in the corner does: the field's action, a line break, or ENTER. */
  void act() {
    int action = action();
    if (action != EditorInfo.IME_ACTION_NONE) ask(connection -> connection.performEditorAction(action));
    else if (isMultiLine()) commit("\n");
    else device.keys.press(KeyEvent.KEYCODE_ENTER, false);
  }

  /** EditorInfo.IME_ACTION_*; NONE where the key is an ENTER. */
  int action() {
    int action = info.imeOptions & EditorInfo.IME_MASK_ACTION;
    boolean none = (info.imeOptions & EditorInfo.IME_FLAG_NO_ENTER_ACTION) != 0 || action == EditorInfo.IME_ACTION_UNSPECIFIED;
    return none ? EditorInfo.IME_ACTION_NONE : action;
  }

  /** Whether the next letter should be a capital, by the field's own rule. */
  boolean wantsCapital() {
    boolean[] capital = {false};
    ask(connection -> capital[0] = info.inputType != InputType.TYPE_NULL && connection.getCursorCapsMode(info.inputType) != 0);
    return capital[0];
  }

  private boolean isMultiLine() {
    return (info.inputType & InputType.TYPE_MASK_CLASS) == InputType.TYPE_CLASS_TEXT && (info.inputType & InputType.TYPE_TEXT_FLAG_MULTI_LINE) != 0;
  }

  private boolean ask(Predicate<InputConnection> what) {
    boolean[] done = {false};
    window.run(
        () -> {
          InputConnection connection = view.onCreateInputConnection(info);
          done[0] = connection != null && what.test(connection);
        });
    return done[0];
  }
}
