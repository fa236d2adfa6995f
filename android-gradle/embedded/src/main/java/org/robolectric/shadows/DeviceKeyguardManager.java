package org.robolectric.shadows;

import android.app.Activity;
import android.app.KeyguardManager;
import android.app.KeyguardManager.KeyguardDismissCallback;
import android.os.Handler;
import android.os.Looper;
import dev.reprise.embedded.sandbox.Device;
import org.robolectric.annotation.Implementation;
import org.robolectric.annotation.Implements;

/** The lock screen is the device's. It has no secret: whoever asks for it to go is obeyed. */
@Implements(KeyguardManager.class)
public class DeviceKeyguardManager extends ShadowKeyguardManager {
  @Implementation
  @Override
  protected boolean isKeyguardLocked() {
    return Device.get().systemUi.power.isLocked();
  }

  @Implementation
  @Override
  protected boolean inKeyguardRestrictedInputMode() {
    return isKeyguardLocked();
  }

  @Implementation
  @Override
  protected void requestDismissKeyguard(Activity activity, KeyguardDismissCallback callback) {
    boolean locked = isKeyguardLocked();
    if (locked) Device.get().mainThread.post(Device.get().systemUi.power::dismissKeyguard);
    if (callback == null) return;
    // Behind it.
    new Handler(Looper.getMainLooper()).post(locked ? callback::onDismissSucceeded : callback::onDismissError);
  }
}
