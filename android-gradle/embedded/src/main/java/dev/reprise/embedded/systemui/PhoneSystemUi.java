package dev.reprise.embedded.systemui;

import dev.reprise.embedded.phone.SystemUi;
import dev.reprise.embedded.sandbox.Device;

/** The system's user interface towards the outside. */
public final class PhoneSystemUi implements SystemUi {
  private final Device device;

  public PhoneSystemUi(Device device) {
    this.device = device;
  }

  @Override
  public void expandNotifications() {
    run(device.systemUi::expandNotifications);
  }

  @Override
  public void expandSettings() {
    run(device.systemUi::expandSettings);
  }

  @Override
  public void collapse() {
    run(device.systemUi::collapse);
  }

  @Override
  public boolean isAwake() {
    return device.systemUi.power.isAwake();
  }

  @Override
  public void wakeUp() {
    run(device.systemUi.power::wakeUp);
  }

  @Override
  public void sleep() {
    run(device.systemUi.power::sleep);
  }

  @Override
  public boolean isLocked() {
    return device.mainThread.call(device.systemUi.power::isLocked);
  }

  @Override
  public void dismissKeyguard() {
    run(device.systemUi.power::dismissKeyguard);
  }

  private void run(Runnable work) {
    device.mainThread.call(
        () -> {
          work.run();
          return null;
        });
  }
}
