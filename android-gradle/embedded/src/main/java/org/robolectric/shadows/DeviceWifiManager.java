package org.robolectric.shadows;

import android.net.wifi.WifiManager;
import dev.reprise.embedded.sandbox.Device;
import org.robolectric.annotation.Implementation;
import org.robolectric.annotation.Implements;

/** Wi-Fi is on when the setting "wifi_on" says so: one truth for WifiManager, Settings.Global and the shell. */
@Implements(WifiManager.class)
public class DeviceWifiManager extends ShadowWifiManager {
  @Implementation
  @Override
  protected boolean setWifiEnabled(boolean enabled) {
    Device.get().settings.put("global", "wifi_on", enabled ? "1" : "0");
    return true;
  }

  @Implementation
  @Override
  protected boolean isWifiEnabled() {
    return !"0".equals(Device.get().settings.get("global", "wifi_on"));
  }

  @Implementation
  @Override
  protected int getWifiState() {
    return isWifiEnabled() ? WifiManager.WIFI_STATE_ENABLED : WifiManager.WIFI_STATE_DISABLED;
  }
}
