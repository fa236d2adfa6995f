package dev.reprise.embedded.accessibility;

import android.graphics.Region;
import android.view.WindowManager.LayoutParams;
import android.view.accessibility.AccessibilityWindowInfo;
import dev.reprise.embedded.sandbox.Device;
import dev.reprise.embedded.window.DeviceWindow;
import java.util.ArrayList;
import java.util.List;

/**
 * The windows that an accessibility service of a phone is told of (AOSP AccessibilityController, WindowsForAccessibilityObserver): dialogs and
 * popups are windows of their application, what takes no touches is none, and behind a modal window there are none. Main thread only.
 */
public final class AutomationWindows {
  private final Device device;
  private final int connectionId;

  /** @param connectionId of the service that is told of them */
  public AutomationWindows(Device device, int connectionId) {
    this.device = device;
    this.connectionId = connectionId;
  }

  /** Topmost first. */
  public List<AccessibilityWindowInfo> list() {
    List<DeviceWindow> visible = device.windows.visible();
    DeviceWindow focused = device.windows.focusedWindow();
    List<AccessibilityWindowInfo> windows = new ArrayList<>();
    for (int layer = visible.size() - 1; layer >= 0; layer--) {
      DeviceWindow window = visible.get(layer);
      if (!window.isTouchable()) continue;
      windows.add(info(window, layer, focused != null && focused.root == window.root));
      if (window.isTouchModal()) break;
    }
    return windows;
  }

  /** Null when there is none of this id; the framework's own numbers stand for the one that has focus. */
  public DeviceWindow byId(int id) {
    if (id == AccessibilityWindowInfo.ACTIVE_WINDOW_ID || id == AccessibilityWindowInfo.ANY_WINDOW_ID) return device.windows.focusedWindow();
    for (DeviceWindow window : device.windows.visible()) if (window.id == id) return window;
    return null;
  }

  private static int type(DeviceWindow window) {
    if (window.params.type < LayoutParams.FIRST_SYSTEM_WINDOW) return AccessibilityWindowInfo.TYPE_APPLICATION;
    return window.params.type == LayoutParams.TYPE_INPUT_METHOD ? AccessibilityWindowInfo.TYPE_INPUT_METHOD : AccessibilityWindowInfo.TYPE_SYSTEM;
  }

  private AccessibilityWindowInfo info(DeviceWindow window, int layer, boolean focused) {
    AccessibilityWindowInfo info = AccessibilityWindowInfo.obtain();
    info.setConnectionId(connectionId);
    info.setId(window.id);
    info.setDisplayId(0);
    info.setType(type(window));
    info.setLayer(layer);
    info.setTitle(window.title().isEmpty() ? null : window.title());
    info.setFocused(focused);
    info.setActive(focused);
    info.setRegionInScreen(new Region(window.x, window.y, window.x + window.width(), window.y + window.height()));
    return info;
  }
}
