package org.robolectric.shadows;

import android.app.Service;
import dev.reprise.embedded.sandbox.Device;
import org.robolectric.annotation.Implementation;
import org.robolectric.annotation.Implements;
import org.robolectric.annotation.RealObject;

/** A service that stops itself is destroyed, unless somebody is bound to it. */
@Implements(Service.class)
public class DeviceService extends ShadowService {
  @RealObject private Service realService;

  @Implementation
  @Override
  protected void stopSelf() {
    Device.get().services.stopSelf(realService);
  }

  @Implementation
  @Override
  protected void stopSelf(int startId) {
    Device.get().services.stopSelf(realService);
  }

  @Implementation
  @Override
  protected boolean stopSelfResult(int startId) {
    Device.get().services.stopSelf(realService);
    return true;
  }
}
