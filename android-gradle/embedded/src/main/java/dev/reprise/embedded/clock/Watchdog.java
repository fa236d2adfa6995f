package dev.reprise.embedded.clock;

import android.util.Log;
import dev.reprise.embedded.process.AppProcess;
import dev.reprise.embedded.sandbox.Device;

/**
 * Ends an app that keeps the main thread for itself. On a phone such an app gets an ANR dialog and its own thread hangs on; here all
 * apps share one main thread, so the app is ended, as a person would choose in the dialog.
 */
public final class Watchdog {
  /** AOSP's InputDispatcher timeout; counted in processor time, so that a loaded computer does not make an app look hung. */
  private static final long ANR_MS = Long.getLong("dev.reprise.anrMs", 5_000);
  /** An app that waits uses no processor: it gets longer. */
  private static final long WAITING_MS = 4 * ANR_MS;
  private static final long LOOK_MS = 250;

  private final Device device;

  public Watchdog(Device device) {
    this.device = device;
  }

  public void start() {
    Thread thread = new Thread(this::watch, "watchdog");
    thread.setDaemon(true);
    thread.setContextClassLoader(getClass().getClassLoader());
    thread.start();
  }

  private void watch() {
    while (true) {
      try {
        Thread.sleep(LOOK_MS);
      } catch (InterruptedException e) {
        return;
      }
      AppProcess hanging = device.mainThread.appBusyFor(ANR_MS, WAITING_MS);
      if (hanging != null) end(hanging);
    }
  }

  @SuppressWarnings({"deprecation", "removal"})
  private void end(AppProcess process) {
    if (!process.isDead()) {
      Log.e("ActivityManager", "ANR in " + process.packageName + "\nPID: " + process.pid + "\nReason: the main thread did not answer for " + ANR_MS + " ms");
      device.processes.notResponding(process);
    }
    // Nothing else ends a busy loop. The frames of the dead app unwind to AppProcess.run, which expects it.
    device.mainThread.thread().stop();
  }
}
