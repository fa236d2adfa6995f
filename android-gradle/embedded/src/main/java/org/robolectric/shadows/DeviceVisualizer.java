package org.robolectric.shadows;

import android.media.audiofx.Visualizer;
import android.util.Log;
import org.robolectric.annotation.Implementation;
import org.robolectric.annotation.Implements;

/** A visualizer can be had, of the sizes and rates that phones have, and shows silence: effects are not part of the mix here, and the log says so. */
@Implements(value = Visualizer.class, isInAndroidSdk = false)
public class DeviceVisualizer extends ShadowVisualizer {
  /** In bytes. */
  private static final int[] CAPTURE_SIZES = {128, 1024};
  /** In mHz. */
  private static final int MAX_CAPTURE_RATE = 20_000;

  @Implementation
  protected static int[] getCaptureSizeRange() {
    return CAPTURE_SIZES.clone();
  }

  @Implementation
  protected static int getMaxCaptureRate() {
    return MAX_CAPTURE_RATE;
  }

  @Implementation
  @Override
  protected int native_setEnabled(boolean enabled) {
    if (enabled) Log.w("Visualizer", "This device looks into no sound: what is captured is silence.");
    return super.native_setEnabled(enabled);
  }
}
