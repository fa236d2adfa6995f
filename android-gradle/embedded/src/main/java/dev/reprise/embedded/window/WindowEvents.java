package dev.reprise.embedded.window;

import android.view.accessibility.AccessibilityEvent;
import dev.reprise.embedded.sandbox.Device;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Windows that came or went since the last look, told as a phone tells them: who waits for a change hears of a toast's or keyboard's end. */
final class WindowEvents {
  private final Device device;
  /** By id, the package. */
  private Map<Integer, String> known = new HashMap<>();

  WindowEvents(Device device) {
    this.device = device;
  }

  void compare(List<DeviceWindow> windows) {
    Map<Integer, String> before = known;
    known = new HashMap<>();
    for (DeviceWindow window : windows) known.put(window.id, window.process != null ? window.process.packageName : window.params.packageName);
    for (Map.Entry<Integer, String> gone : before.entrySet()) {
      if (!known.containsKey(gone.getKey())) send(gone.getKey(), gone.getValue(), AccessibilityEvent.WINDOWS_CHANGE_REMOVED);
    }
    for (Map.Entry<Integer, String> came : known.entrySet()) {
      if (!before.containsKey(came.getKey())) send(came.getKey(), came.getValue(), AccessibilityEvent.WINDOWS_CHANGE_ADDED);
    }
  }

  private void send(int windowId, String packageName, int change) {
    AccessibilityEvent event = AccessibilityEvent.obtain(AccessibilityEvent.TYPE_WINDOWS_CHANGED);
    event.setWindowId(windowId);
    event.setPackageName(packageName);
    event.setWindowChanges(change);
    device.accessibility.events.send(event);
  }
}
