package dev.reprise.embedded.accessibility;

import dev.reprise.embedded.phone.Display;
import dev.reprise.embedded.sandbox.Device;

/** The screen towards the outside: picture and tree. */
public final class PhoneDisplay implements Display {
  private final Device device;

  public PhoneDisplay(Device device) {
    this.device = device;
  }

  @Override
  public int width() {
    return device.profile.width;
  }

  @Override
  public int height() {
    return device.profile.height;
  }

  @Override
  public int densityDpi() {
    return device.profile.densityDpi;
  }

  @Override
  public byte[] screenshot() {
    return device.mainThread.call(() -> device.composer.png());
  }

  @Override
  public byte[] pixels() {
    return device.mainThread.call(() -> device.composer.pixels());
  }

  @Override
  public String hierarchy(boolean allWindows, long quietMs, long timeoutMs) throws NotIdle {
    awaitQuiet(quietMs, timeoutMs);
    return device.accessibility.read(() -> allWindows ? new HierarchyDump(device).allWindows() : new HierarchyDump(device).activeWindow());
  }

  /** UiAutomation.waitForIdle: no accessibility event for so long. */
  private void awaitQuiet(long quietMs, long timeoutMs) throws NotIdle {
    long deadlineNs = System.nanoTime() + timeoutMs * 1_000_000;
    for (long missingMs = quietMs - device.accessibility.events.quietMs(); missingMs > 0; missingMs = quietMs - device.accessibility.events.quietMs()) {
      if (System.nanoTime() + missingMs * 1_000_000 > deadlineNs) throw new NotIdle();
      try {
        Thread.sleep(missingMs);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        throw new NotIdle();
      }
    }
  }
}
