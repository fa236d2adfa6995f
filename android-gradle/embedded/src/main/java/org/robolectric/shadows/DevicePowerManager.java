package org.robolectric.shadows;

import android.os.PowerManager;
import dev.reprise.embedded.sandbox.Device;
import org.robolectric.annotation.Implementation;
import org.robolectric.annotation.Implements;

/** Whether the screen is on is the device's to know. */
@Implements(PowerManager.class)
public class DevicePowerManager extends ShadowPowerManager {
  @Implementation
  @Override
  protected boolean isInteractive() {
    return Device.get().systemUi.power.isAwake();
  }

  @Implementation
  @Override
  protected boolean isScreenOn() {
    return isInteractive();
  }
}
