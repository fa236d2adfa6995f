package org.robolectric.shadows;

import android.hardware.display.DisplayManagerGlobal;
import android.view.Display;
import dev.reprise.embedded.phone.DisplayShape;
import java.util.concurrent.CopyOnWriteArrayList;
import org.robolectric.shadow.api.Shadow;
import org.robolectric.util.ReflectionHelpers;

/** The display as the framework's DisplayManager knows it, in real pixels: Robolectric takes it in whole dp, and 1080 x 2400 at 420 dpi are not. */
public final class DeviceDisplay {
  private DeviceDisplay() {}

  /**
   * The framework registers its one callback whenever it wants to hear of more or of less than before. Robolectric tells it of every change as often as
   * it was registered, which is a little oftener with every app that listens to the display.
   */
  public static void tellOnce() {
    Object manager = ReflectionHelpers.getField(Shadow.extract(DisplayManagerGlobal.getInstance()), "mDm");
    OnceEach<Object> callbacks = new OnceEach<>();
    callbacks.addAllAbsent(ReflectionHelpers.getField(manager, "callbacks"));
    ReflectionHelpers.setField(manager, "callbacks", callbacks);
  }

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

  private static final class OnceEach<T> extends CopyOnWriteArrayList<T> {
    @Override
    public boolean add(T callback) {
      return addIfAbsent(callback);
    }
  }
}
