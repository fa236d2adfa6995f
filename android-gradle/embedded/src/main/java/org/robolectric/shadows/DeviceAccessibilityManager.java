package org.robolectric.shadows;

import android.view.accessibility.AccessibilityEvent;
import android.view.accessibility.AccessibilityManager;
import dev.reprise.embedded.sandbox.Device;
import org.robolectric.annotation.Implementation;
import org.robolectric.annotation.Implements;

/** Accessibility is always on, and every event reaches the device's listeners. */
@Implements(AccessibilityManager.class)
public class DeviceAccessibilityManager extends ShadowAccessibilityManager {
  @Implementation
  @Override
  protected boolean isEnabled() {
    return true;
  }

  @Implementation
  @Override
  protected void sendAccessibilityEvent(AccessibilityEvent event) {
    Device.get().accessibility.events.send(event);
  }
}
