package dev.reprise.embedded.systemui;

import android.content.Intent;
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

  /** Any thread. */
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
    device.systemUi.closeAll();
    boolean locks = !"1".equals(device.settings.get("secure", "lockscreen.disabled"));
    if (locks) keyguard.show();
    device.activities.setSleeping(true);
    tell(Intent.ACTION_SCREEN_OFF);
  }

  public void wakeUp() {
    if (!asleep) return;
    asleep = false;
    tell(Intent.ACTION_SCREEN_ON);
    if (keyguard.isShowing()) keyguard.refresh();
    else enter();
  }

  public void dismissKeyguard() {
    boolean wasLocked = keyguard.isShowing();
    keyguard.hide();
    if (wasLocked && !asleep) enter();
  }

  /** The apps are in front again. */
  private void enter() {
    device.activities.setSleeping(false);
    device.broadcasts.send(new Intent(Intent.ACTION_USER_PRESENT), null, null);
  }

  /** No app is started to hear of it. */
  private void tell(String action) {
    device.broadcasts.send(new Intent(action).addFlags(Intent.FLAG_RECEIVER_REGISTERED_ONLY), null, null);
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
