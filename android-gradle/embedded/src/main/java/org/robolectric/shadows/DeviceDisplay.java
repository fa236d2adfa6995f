package org.robolectric.shadows;

import android.view.Display;

/** The display's real size: Robolectric takes it in whole dp, and 1080 x 2400 pixels at 420 dpi are not. */
public final class DeviceDisplay {
  private DeviceDisplay() {}

  public static void setPixels(int width, int height) {
    ShadowDisplayManager.changeDisplay(
        Display.DEFAULT_DISPLAY,
        display -> {
          display.appWidth = display.logicalWidth = width;
          display.appHeight = display.logicalHeight = height;
        });
  }
}
