package dev.reprise.agent.phone;

import android.app.UiAutomation;
import android.os.Looper;
import dev.reprise.agent.wrappers.AutomationService;

/** A phone's UiAutomation, as the shell gets it. */
final class PhoneSlot implements Automation.Slot {
  @Override
  public UiAutomation fresh(Looper callbacks) {
    return AutomationService.create(callbacks);
  }
}
