package dev.reprise.embedded.systemui;

import dev.reprise.embedded.sandbox.Device;

/** Whether the screen is on, and what is in front of the apps when it comes on again. Main thread only. */
public final class Power {
  private final Device device;
  private final Keyguard keyguard;
  private volatile boolean asleep;

  Power(Device device) {
    this.device = device;
    this.keyguard = new Keyguard(device, this::dismissKeyguard);
  }

  /** Any thread. */
  public boolean isAwake() {
    return !asleep;
  }

  public boolean isLocked() {
    return keyguard.isShowing();
  }

  public void toggle() {
    if (asleep) wakeUp();
    else sleep();
  }

  /** Apps are paused and stopped; what the screen showed is locked behind the keyguard, unless there is none. */
  public void sleep() {
    if (asleep) return;
    asleep = true;
    device.systemUi.collapse();
    boolean locks = !"1".equals(device.settings.get("secure", "lockscreen.disabled"));
    if (locks) keyguard.show();
    device.activities.setSleeping(true);
  }

  public void wakeUp() {
    if (!asleep) return;
    asleep = false;
    if (keyguard.isShowing()) keyguard.refresh();
    else device.activities.setSleeping(false);
  }

  public void dismissKeyguard() {
    keyguard.hide();
    if (!asleep) device.activities.setSleeping(false);
  }

  /** As after a boot, without an activity coming to the front: before a restore. */
  void reset() {
    asleep = false;
    keyguard.hide();
  }

  void refresh() {
    keyguard.refresh();
  }
}
