package dev.reprise.embedded.window;

import android.view.MotionEvent;
import dev.reprise.embedded.phone.Input;
import dev.reprise.embedded.sandbox.Device;
import java.util.List;
import java.util.concurrent.locks.LockSupport;

/** Injected input towards the outside: what the `input` command can do. */
public final class PhoneInput implements Input {
  /** One MOVE each display frame. */
  private static final long FRAME_NS = 16_000_000;
  /** How long keys wait for a window: AOSP InputDispatcher's DEFAULT_INPUT_DISPATCHING_TIMEOUT. */
  private static final long FOCUS_LIMIT_NS = 5_000_000_000L;

  private final Device device;

  public PhoneInput(Device device) {
    this.device = device;
  }

  @Override
  public void tap(int x, int y) {
    motion(MotionEvent.ACTION_DOWN, x, y);
    motion(MotionEvent.ACTION_UP, x, y);
  }

  @Override
  public void swipe(int x1, int y1, int x2, int y2, int durationMs) {
    motion(MotionEvent.ACTION_DOWN, x1, y1);
    long startNs = System.nanoTime();
    long durationNs = durationMs * 1_000_000L;
    for (long passedNs = 0; passedNs < durationNs; passedNs = System.nanoTime() - startNs) {
      float part = (float) passedNs / durationNs;
      float x = x1 + (x2 - x1) * part;
      float y = y1 + (y2 - y1) * part;
      device.mainThread.callUrgent(() -> device.touch.inject(MotionEvent.ACTION_MOVE, x, y));
      // Keeps the gesture's own time; there is nothing to wait for but the clock.
      LockSupport.parkNanos(Math.min(FRAME_NS, durationNs - (System.nanoTime() - startNs)));
    }
    motion(MotionEvent.ACTION_MOVE, x2, y2);
    motion(MotionEvent.ACTION_UP, x2, y2);
  }

  @Override
  public void motion(int action, int x, int y) {
    device.mainThread.callUrgent(() -> device.touch.inject(action, x, y));
  }

  @Override
  public void key(int keyCode, boolean longPress) {
    if (!SystemKeys.isTheirs(keyCode)) awaitFocus();
    device.mainThread.callUrgent(
        () -> {
          device.keys.press(keyCode, longPress);
          return null;
        });
  }

  @Override
  public void text(String text) {
    awaitFocus();
    device.mainThread.callUrgent(
        () -> {
          device.keys.type(text);
          return null;
        });
  }

  @Override
  public void combination(List<Integer> keyCodes) {
    awaitFocus();
    device.mainThread.callUrgent(
        () -> {
          device.keys.pressTogether(keyCodes);
          return null;
        });
  }

  /** A screen that is made anew has no window for a moment, and a key that comes then is for the one that it will have. */
  private void awaitFocus() {
    if (Thread.currentThread() == device.mainThread.thread()) return; // Nothing would come while it waits.
    long untilNs = System.nanoTime() + FOCUS_LIMIT_NS;
    while (!device.mainThread.callUrgent(this::keysHaveAWindow) && System.nanoTime() < untilNs) LockSupport.parkNanos(FRAME_NS);
  }

  /** Or will have none, however long one waits. */
  private boolean keysHaveAWindow() {
    return device.windows.focusedWindow() != null || !device.systemUi.power.isAwake();
  }

  @Override
  public boolean keyboardShown() {
    return device.mainThread.call(() -> device.softKeyboard.isShown());
  }
}
