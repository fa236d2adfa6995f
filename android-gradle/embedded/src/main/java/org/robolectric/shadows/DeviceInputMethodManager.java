package org.robolectric.shadows;

import android.os.IBinder;
import android.os.ResultReceiver;
import android.view.View;
import android.view.inputmethod.InputMethodManager;
import dev.reprise.embedded.sandbox.Device;
import org.robolectric.annotation.Implementation;
import org.robolectric.annotation.Implements;

/** Whether the soft keyboard is shown is the device's to know; an app in the background neither shows nor hides it. */
@Implements(InputMethodManager.class)
public class DeviceInputMethodManager extends ShadowInputMethodManager {
  @Implementation
  @Override
  protected boolean showSoftInput(View view, int flags) {
    return Device.get().softKeyboard.show();
  }

  @Implementation
  protected boolean showSoftInput(View view, int flags, ResultReceiver resultReceiver) {
    return Device.get().softKeyboard.show();
  }

  @Implementation
  protected boolean hideSoftInputFromWindow(IBinder windowToken, int flags) {
    return Device.get().softKeyboard.askToHide();
  }

  @Implementation
  @Override
  protected boolean hideSoftInputFromWindow(IBinder windowToken, int flags, ResultReceiver resultReceiver) {
    return Device.get().softKeyboard.askToHide();
  }

  @Implementation
  @Override
  public boolean isSoftInputVisible() {
    return Device.get().softKeyboard.isShown();
  }
}
