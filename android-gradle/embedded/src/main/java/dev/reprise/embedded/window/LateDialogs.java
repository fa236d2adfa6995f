package dev.reprise.embedded.window;

import android.view.ViewRootImpl;
import android.view.accessibility.AccessibilityEvent;
import dev.reprise.embedded.clock.Uptime;
import dev.reprise.embedded.phone.Faults;
import dev.reprise.embedded.sandbox.Device;
import java.util.Map;
import java.util.WeakHashMap;

/**
 * Dialogs that come late on request: their app has shown them, but for a while no one else sees, touches or focuses them, as when the window
 * manager is slow to add a window. Main thread only.
 */
final class LateDialogs {
  private final Device device;
  private final Map<ViewRootImpl, Long> addedAtMs = new WeakHashMap<>();

  LateDialogs(Device device) {
    this.device = device;
  }

  /** Whether a dialog's window is not there yet. Asked after every turn, so that the first question is when it was added. */
  boolean isToCome(ViewRootImpl root) {
    long lateMs = device.faults.timeMs(Faults.Kind.LATE_DIALOG);
    Long added = addedAtMs.get(root);
    if (added == null) {
      added = Uptime.nowMs();
      addedAtMs.put(root, added);
      if (lateMs > 0) device.mainThread.postDelayed(() -> announce(root), lateMs);
    }
    return Uptime.nowMs() < added + lateMs;
  }

  /** What whoever waits for a change of the screen hears of it. */
  private void announce(ViewRootImpl root) {
    if (root.getView() == null || !root.getView().isAttachedToWindow()) return;
    WindowStack.run(root, () -> root.getView().sendAccessibilityEvent(AccessibilityEvent.TYPE_WINDOW_STATE_CHANGED));
  }
}
