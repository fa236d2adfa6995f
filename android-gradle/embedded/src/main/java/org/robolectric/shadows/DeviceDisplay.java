package org.robolectric.shadows;

import android.view.Display;
import dev.reprise.embedded.phone.DisplayShape;

/** The display as the framework's DisplayManager knows it, in real pixels: Robolectric takes it in whole dp, and 1080 x 2400 at 420 dpi are not. */
public final class DeviceDisplay {
  private DeviceDisplay() {}

  public static void take(DisplayShape shape) {
    ShadowDisplayManager.changeDisplay(
        Display.DEFAULT_DISPLAY,
        display -> {
          display.appWidth = display.logicalWidth = shape.width;
          display.appHeight = display.logicalHeight = shape.height;
          display.logicalDensityDpi = shape.densityDpi;
          display.rotation = shape.rotation;
        });
  }
}
