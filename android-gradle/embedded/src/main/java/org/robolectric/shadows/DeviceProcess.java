package org.robolectric.shadows;

import android.os.Process;
import dev.reprise.embedded.process.AppProcess;
import dev.reprise.embedded.sandbox.Device;
import org.robolectric.annotation.Implementation;
import org.robolectric.annotation.Implements;

/** Each app process has its own ids; the device itself is the system's. */
@Implements(Process.class)
public class DeviceProcess extends ShadowProcess {
  private static final int SYSTEM_PID = 1000;

  @Implementation
  protected static int myPid() {
    AppProcess process = AppProcess.current();
    return process == null ? SYSTEM_PID : process.pid;
  }

  @Implementation
  protected static int myUid() {
    AppProcess process = AppProcess.current();
    return process == null ? Process.SYSTEM_UID : process.uid;
  }

  @Implementation
  protected static void killProcess(int pid) {
    AppProcess process = Device.get().processes.byPid(pid);
    if (process == null) return;
    Device.get().processes.endSoon(process, "killProcess");
    if (process == AppProcess.current()) throw new ThreadDeath();
  }
}
