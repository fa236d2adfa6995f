package dev.reprise.embedded.agent;

import android.app.UiAutomation;
import android.os.Looper;
import dev.reprise.agent.phone.Automation;
import dev.reprise.agent.wrappers.AutomationService;
import dev.reprise.embedded.sandbox.Device;

/**
 * The framework's own UiAutomation, over a connection that this device answers: what the device agent does on a phone is done here by the same
 * code of Android, from the nodes' cache to the events' looper. Only what the system's services would answer is this device's.
 */
final class AutomationSlot implements Automation.Slot {
  private final Device device;
  private AutomationConnection held;

  AutomationSlot(Device device) {
    this.device = device;
  }

  @Override
  public UiAutomation fresh(Looper callbacks) {
    return AutomationService.over(callbacks, new AutomationConnection(device, this));
  }

  /** As AOSP's UiAutomationManager: one at a time. */
  synchronized void take(AutomationConnection connection) {
    if (held != null) throw new IllegalStateException("UiAutomationService " + held + "already registered!");
    held = connection;
  }

  synchronized void release(AutomationConnection connection) {
    if (held == connection) held = null;
  }
}
