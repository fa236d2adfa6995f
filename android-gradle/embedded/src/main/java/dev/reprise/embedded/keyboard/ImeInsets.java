package dev.reprise.embedded.keyboard;

import android.graphics.Rect;
import android.view.Gravity;
import android.view.InsetsSource;
import android.view.InsetsState;
import android.view.ViewRootImpl;
import android.view.WindowInsets;
import android.view.WindowManager.LayoutParams;
import dev.reprise.embedded.window.DeviceWindow;
import dev.reprise.embedded.window.WindowStack;
import java.util.Objects;
import org.robolectric.util.ReflectionHelpers;

/**
 * Tells the window that is typed into where the keyboard lies. What it does then (shrink, pan, nothing) is the framework's, by the window's
 * softInputMode; a dialog is moved by the window manager, which is here. Main thread only.
 */
public final class ImeInsets {
  private ViewRootImpl target;
  private Rect frame;

  /** The keyboard is at {@code newFrame} and belongs to this window; both null when there is none. */
  void give(DeviceWindow window, Rect newFrame) {
    ViewRootImpl next = window == null ? null : window.root;
    if (next == target && Objects.equals(newFrame, frame)) return;
    ViewRootImpl previous = target;
    target = next;
    frame = newFrame == null ? null : new Rect(newFrame);
    if (previous != null && previous != next) tell(previous);
    if (next != null) tell(next);
  }

  /**
   * What the window manager answers when a window is laid out: insets, and where a window lies that does not fill the screen; one that makes
   * room by shrinking is no taller than the room (WindowLayout.computeFrames).
   */
  public void lay(Object client, Rect windowFrame, InsetsState state) {
    if (target == null || ReflectionHelpers.getField(target, "mWindow") != client) return;
    put(state);
    LayoutParams params = target.mWindowAttributes;
    boolean moves = params.height != LayoutParams.MATCH_PARENT && adjust(params) != LayoutParams.SOFT_INPUT_ADJUST_NOTHING;
    if (moves) windowFrame.offsetTo(windowFrame.left, top(params.gravity, windowFrame));
    if (moves && adjust(params) == LayoutParams.SOFT_INPUT_ADJUST_RESIZE) windowFrame.bottom = Math.min(windowFrame.bottom, frame.top);
  }

  /** Within what the keyboard leaves of the screen, by the window's gravity. */
  private int top(int gravity, Rect windowFrame) {
    int room = frame.top - windowFrame.height();
    int vertical = gravity & Gravity.VERTICAL_GRAVITY_MASK;
    int wanted = vertical == Gravity.TOP ? windowFrame.top : vertical == Gravity.BOTTOM ? room : room / 2;
    return Math.max(0, Math.min(wanted, windowFrame.top));
  }

  private static int adjust(LayoutParams params) {
    return params.softInputMode & LayoutParams.SOFT_INPUT_MASK_ADJUST;
  }

  private void put(InsetsState state) {
    state.getOrCreateSource(InsetsSource.ID_IME, WindowInsets.Type.ime()).setFrame(frame).setVisible(true);
  }

  /** As IWindow.insetsControlChanged; and a relayout, which takes the frame anew. */
  private void tell(ViewRootImpl root) {
    if (root.getView() == null) return;
    InsetsState state = new InsetsState(root.getInsetsController().getState());
    state.removeSource(InsetsSource.ID_IME);
    if (root == target) put(state);
    WindowStack.run(
        root,
        () -> {
          ReflectionHelpers.setField(root, "mForceNextWindowRelayout", true);
          root.getInsetsController().onStateChanged(state);
          root.getView().requestLayout();
        });
  }
}
