package org.robolectric.shadows;

import android.os.ThreadLocalWorkSource;
import dev.reprise.embedded.process.AppProcess;
import org.robolectric.annotation.Implementation;
import org.robolectric.annotation.Implements;

/** Handler.enqueueMessage stamps every message with this: the pid of the process that sends it. */
@Implements(value = ThreadLocalWorkSource.class, isInAndroidSdk = false)
public class DeviceWorkSource {
  @Implementation
  protected static int getUid() {
    AppProcess process = AppProcess.current();
    return process == null ? ThreadLocalWorkSource.UID_NONE : process.pid;
  }
}
