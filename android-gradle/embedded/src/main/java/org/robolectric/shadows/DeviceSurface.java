package org.robolectric.shadows;

import android.media.ImageReader;
import android.view.Surface;
import dev.reprise.embedded.sandbox.Device;
import java.lang.ref.WeakReference;
import org.robolectric.annotation.Implements;

/** A surface whose pixels are drawn when they are read, whoever reads them: the picture of the screen, or an app by PixelCopy. */
@Implements(value = Surface.class, isInAndroidSdk = false, callNativeMethodsByDefault = true)
public class DeviceSurface extends ShadowNativeSurface {
  private volatile WeakReference<DeviceThreadedRenderer> renderer = new WeakReference<>(null);

  void drawnBy(DeviceThreadedRenderer renderer) {
    this.renderer = new WeakReference<>(renderer);
  }

  @Override
  ImageReader getContainerImageReader() {
    DeviceThreadedRenderer drawing = renderer.get();
    // An app may read its pixels from any thread.
    if (drawing != null)
      Device.get().mainThread.callUrgent(
          () -> {
            drawing.catchUp();
            return null;
          });
    return super.getContainerImageReader();
  }
}
