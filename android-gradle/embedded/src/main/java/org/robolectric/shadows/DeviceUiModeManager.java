package org.robolectric.shadows;

import android.app.UiModeManager;
import android.provider.Settings;
import dev.reprise.embedded.sandbox.Device;
import org.robolectric.annotation.Implementation;
import org.robolectric.annotation.Implements;

/** Whether it is night is a setting of the device. */
@Implements(UiModeManager.class)
public class DeviceUiModeManager extends ShadowUIModeManager {
  @Implementation
  @Override
  protected int getNightMode() {
    String mode = Device.get().settings.get("secure", Settings.Secure.UI_NIGHT_MODE);
    return mode != null && mode.matches("[0-2]") ? Integer.parseInt(mode) : UiModeManager.MODE_NIGHT_NO;
  }

  /** Times of day that a person chose are not followed here: such a mode is refused as one that there is not. */
  @Implementation
  @Override
  protected void setNightMode(int mode) {
    if (mode < UiModeManager.MODE_NIGHT_AUTO || mode > UiModeManager.MODE_NIGHT_YES) throw new IllegalArgumentException("Unknown mode: " + mode);
    Device.get().settings.put("secure", Settings.Secure.UI_NIGHT_MODE, String.valueOf(mode));
  }
}
