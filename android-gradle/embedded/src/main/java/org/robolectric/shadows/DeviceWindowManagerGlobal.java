package org.robolectric.shadows;

import android.view.WindowManagerGlobal;
import android.view.WindowRelayoutResult;
import dev.reprise.embedded.sandbox.Device;
import org.robolectric.annotation.Implements;

/** Robolectric places windows; what the keyboard leaves of the screen is the device's to say. */
@Implements(value = WindowManagerGlobal.class, isInAndroidSdk = false)
public class DeviceWindowManagerGlobal extends ShadowWindowManagerGlobal {
  @Override
  protected WindowSessionDelegate createWindowSessionDelegate() {
    return new Session();
  }

  private static final class Session extends WindowSessionDelegate {
    @Override
    protected int relayout(Object[] args) {
      int result = super.relayout(args);
      for (Object arg : args) {
        if (!(arg instanceof WindowRelayoutResult)) continue;
        WindowRelayoutResult laid = (WindowRelayoutResult) arg;
        Device.get().softKeyboard.insets.lay(args[0], laid.frames.frame, laid.insetsState);
      }
      return result;
    }
  }
}
