package dev.reprise.embedded.window;

import android.view.View;
import android.view.ViewRootImpl;
import android.view.WindowManager.LayoutParams;
import dev.reprise.embedded.activity.ActivityRecord;
import dev.reprise.embedded.process.AppProcess;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.robolectric.util.ReflectionHelpers;

/** One window as it is on the screen now. */
public final class DeviceWindow {
  /** The same while the window lives; never used again. */
  public final int id;
  public final View view;
  public final ViewRootImpl root;
  public final LayoutParams params;
  /** Null for windows of the device itself (toasts, crash dialogs). */
  public final AppProcess process;
  /** Null for windows that belong to no activity. */
  public final ActivityRecord activity;
  /** Position of the window's content on the display; a shadow around it (surface insets) is not counted. */
  public final int x;
  public final int y;
  /** Greater is further in front. */
  final int layer;

  DeviceWindow(int id, View view, ViewRootImpl root, LayoutParams params, AppProcess process, ActivityRecord activity, int layer) {
    this.id = id;
    this.view = view;
    this.root = root;
    this.params = params;
    this.process = process;
    this.activity = activity;
    this.layer = layer;
    int[] position = new int[2];
    view.getLocationOnScreen(position);
    this.x = position[0];
    // A window that is panned for the keyboard's sake shows another part of itself, but lies where it lay.
    this.y = position[1] + (int) ReflectionHelpers.getField(root, "mCurScrollY");
  }

  public int width() {
    return view.getWidth();
  }

  public int height() {
    return view.getHeight();
  }

  public boolean contains(float displayX, float displayY) {
    return displayX >= x && displayY >= y && displayX < x + width() && displayY < y + height();
  }

  public boolean has(int flag) {
    return (params.flags & flag) != 0;
  }

  public boolean isFocusable() {
    return !has(LayoutParams.FLAG_NOT_FOCUSABLE);
  }

  public boolean isTouchable() {
    return !has(LayoutParams.FLAG_NOT_TOUCHABLE);
  }

  /** Keeps touches outside of it from the windows below, as dialogs do (InputDispatcher, NOT_TOUCH_MODAL). */
  public boolean isTouchModal() {
    return (params.flags & (LayoutParams.FLAG_NOT_TOUCH_MODAL | LayoutParams.FLAG_NOT_FOCUSABLE)) == 0;
  }

  /** The window's title as `dumpsys window` prints it: an activity's component, a dialog's or popup's own. */
  public String title() {
    CharSequence title = params.getTitle();
    return title == null ? "" : title.toString();
  }

  /**
   * Asks code of the window's owner for something, in its process: what crashes or hangs there is the app's own fault.
   *
   * @throws IllegalStateException when the app did not outlive the question
   */
  public <T> T ask(Supplier<T> question) {
    if (process == null || process == AppProcess.current()) return question.get();
    List<T> answer = new ArrayList<>(1);
    process.run(() -> answer.add(question.get()));
    if (answer.isEmpty()) throw new IllegalStateException("The app " + process.packageName + " ended while it was asked for what is on its screen.");
    return answer.get(0);
  }

  /** Runs code of the window's owner, in its process. */
  public void run(Runnable code) {
    if (process == null) code.run();
    else process.run(code);
  }
}
