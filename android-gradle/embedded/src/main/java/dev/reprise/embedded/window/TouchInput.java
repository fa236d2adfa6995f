package dev.reprise.embedded.window;

import android.os.SystemClock;
import android.view.InputDevice;
import android.view.MotionEvent;
import dev.reprise.embedded.phone.Faults;
import dev.reprise.embedded.sandbox.Device;
import java.util.ArrayList;
import java.util.List;

/**
 * Injected touches: finds the window under the finger, as InputDispatcher does, and hands the event to its view root, whose input stages
 * (touch mode, IME, views) are the framework's own. Main thread only.
 */
public final class TouchInput {
  private final Device device;
  /** The window that has the gesture from DOWN to UP; null when no finger is down or no window took it. */
  private DeviceWindow target;
  private long downTimeMs;
  /** The whole gesture, from DOWN to the next DOWN, reaches nobody. */
  private boolean lost;
  /** The rest of the gesture is the system's. */
  private boolean taken;

  public TouchInput(Device device) {
    this.device = device;
  }

  /** One finger; {@code action} is MotionEvent's. False when no window took it. */
  public boolean inject(int action, float x, float y) {
    device.mainThread.pushClock();
    long nowMs = SystemClock.uptimeMillis();
    if (action == MotionEvent.ACTION_DOWN) downTimeMs = nowMs;
    MotionEvent event = event(downTimeMs, nowMs, action, x, y);
    try {
      return inject(event);
    } finally {
      event.recycle();
    }
  }

  /** Any touch event, in display coordinates. */
  public boolean inject(MotionEvent event) {
    int action = event.getActionMasked();
    if (action == MotionEvent.ACTION_DOWN) {
      lost = device.faults.take(Faults.Kind.LOST_TAP);
    }
    // The injector is told that it went well, as by a phone whose window swallows the touch.
    if (lost) return true;
    if (!device.systemUi.power.isAwake()) return false;
    if (action == MotionEvent.ACTION_DOWN) taken = false;
    if (device.systemUi.edge.takes(event)) {
      taken = true;
      cancel(event);
    }
    if (taken) return true;
    if (action == MotionEvent.ACTION_DOWN) {
      target = device.windows.touchedWindow(event.getX(), event.getY());
      tellOutside(event);
    }
    DeviceWindow window = target;
    if (action == MotionEvent.ACTION_UP || action == MotionEvent.ACTION_CANCEL) target = null;
    if (window == null || !window.view.isAttachedToWindow()) return false;
    send(window, event);
    return true;
  }

  /** The window that had the gesture loses it, with a CANCEL. */
  private void cancel(MotionEvent event) {
    DeviceWindow window = target;
    target = null;
    if (window == null || !window.view.isAttachedToWindow()) return;
    MotionEvent cancel = MotionEvent.obtain(event);
    cancel.setAction(MotionEvent.ACTION_CANCEL);
    send(window, cancel);
    cancel.recycle();
  }

  /** Popups and drop-downs close on a touch outside of them. */
  private void tellOutside(MotionEvent down) {
    List<DeviceWindow> windows = device.windows.visible();
    for (DeviceWindow window : new ArrayList<>(windows)) {
      boolean watches = window.has(android.view.WindowManager.LayoutParams.FLAG_WATCH_OUTSIDE_TOUCH);
      boolean inFront = target == null || window.layer >= target.layer;
      if (!watches || !inFront || target != null && window.root == target.root) continue;
      MotionEvent outside = MotionEvent.obtain(down);
      outside.setAction(MotionEvent.ACTION_OUTSIDE);
      send(window, outside);
      outside.recycle();
    }
  }

  private static void send(DeviceWindow window, MotionEvent event) {
    MotionEvent local = MotionEvent.obtain(event);
    local.offsetLocation(-window.x, -window.y);
    window.run(() -> RootInput.dispatch(window.root, local));
  }

  private static MotionEvent event(long downTimeMs, long eventTimeMs, int action, float x, float y) {
    MotionEvent.PointerProperties properties = new MotionEvent.PointerProperties();
    properties.id = 0;
    properties.toolType = MotionEvent.TOOL_TYPE_FINGER;
    MotionEvent.PointerCoords coordinates = new MotionEvent.PointerCoords();
    coordinates.x = x;
    coordinates.y = y;
    coordinates.pressure = action == MotionEvent.ACTION_UP ? 0 : 1;
    coordinates.size = 1;
    return MotionEvent.obtain(
        downTimeMs, eventTimeMs, action, 1, new MotionEvent.PointerProperties[] {properties}, new MotionEvent.PointerCoords[] {coordinates},
        0, 0, 1, 1, 0, 0, InputDevice.SOURCE_TOUCHSCREEN, 0);
  }
}
