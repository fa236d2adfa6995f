package org.robolectric.shadows;

import android.app.Service;
import dev.reprise.embedded.sandbox.Device;
import org.robolectric.annotation.Implementation;
import org.robolectric.annotation.Implements;
import org.robolectric.annotation.RealObject;

/** A service that stops itself is destroyed, unless somebody is bound to it or has started it again meanwhile. */
@Implements(Service.class)
public class DeviceService extends ShadowService {
  private static final int ANY_START = -1;

  @RealObject private Service realService;

  @Implementation
  @Override
  protected void stopSelf() {
    Device.get().services.stopSelf(realService, ANY_START);
  }

  @Implementation
  @Override
  protected void stopSelf(int startId) {
    Device.get().services.stopSelf(realService, startId);
  }

  @Implementation
  @Override
  protected boolean stopSelfResult(int startId) {
    return Device.get().services.stopSelf(realService, startId);
  }
}
