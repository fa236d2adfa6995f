package dev.reprise.embedded.accessibility;

import dev.reprise.embedded.phone.Display;
import dev.reprise.embedded.phone.DisplayShape;
import dev.reprise.embedded.phone.Pixels;
import dev.reprise.embedded.sandbox.Device;

/** The screen towards the outside: picture and tree. */
public final class PhoneDisplay implements Display {
  private final Device device;

  public PhoneDisplay(Device device) {
    this.device = device;
  }

  @Override
  public DisplayShape physical() {
    return device.display.physical();
  }

  @Override
  public DisplayShape base() {
    return device.display.base();
  }

  @Override
  public DisplayShape now() {
    return device.display.now();
  }

  @Override
  public void forceSize(int width, int height) {
    device.display.forceSize(width, height);
    awaitChange();
  }

  @Override
  public void forceDensity(int densityDpi) {
    device.display.forceDensity(densityDpi);
    awaitChange();
  }

  @Override
  public int lockedRotation() {
    return device.display.lockedRotation();
  }

  @Override
  public void lockRotation(int rotation) {
    device.display.lockRotation(rotation);
    awaitChange();
  }

  @Override
  public void freeRotation() {
    device.display.freeRotation();
    awaitChange();
  }

  @Override
  public void hold(int rotation) {
    device.mainThread.call(
        () -> {
          device.display.hold(rotation);
          device.configuration.update();
          return null;
        });
  }

  /** The main thread has been told of the setting before this. */
  private void awaitChange() {
    device.mainThread.call(() -> null);
  }

  @Override
  public byte[] screenshot() {
    return device.mainThread.call(() -> device.composer.png());
  }

  @Override
  public Pixels pixels() {
    return device.mainThread.call(() -> device.composer.pixels());
  }

  @Override
  public String hierarchy(boolean allWindows, long quietMs, long timeoutMs) throws NotIdle {
    awaitQuiet(quietMs, timeoutMs);
    return device.accessibility.read(() -> allWindows ? new HierarchyDump(device).allWindows() : new HierarchyDump(device).activeWindow());
  }

  /** The active window, at once, with so many nodes one in the other at most. */
  public String hierarchy(int maxDepth) {
    return device.accessibility.read(() -> new HierarchyDump(device, maxDepth).activeWindow());
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
