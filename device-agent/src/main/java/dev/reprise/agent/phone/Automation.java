package dev.reprise.agent.phone;

import android.accessibilityservice.AccessibilityServiceInfo;
import android.app.UiAutomation;
import android.os.HandlerThread;
import android.os.Looper;
import dev.reprise.agent.source.SourceException;
import dev.reprise.agent.wrappers.AutomationService;
import java.util.concurrent.TimeoutException;

/** The device's one UiAutomation, while we have it. */
public final class Automation {
  private static final long CONNECT_MS = 5_000;
  /** The system hears of the death of the one who had it before us a little later than we do. */
  private static final long TAKEN_MS = 3_000;
  private static final long READY_MS = 2_000;
  private static final long RETRY_MS = 100;

  public final UiAutomation ui;
  private final HandlerThread callbacks;

  private Automation(UiAutomation ui, HandlerThread callbacks) {
    this.ui = ui;
    this.callbacks = callbacks;
  }

  /** Where UiAutomation comes from. */
  public interface Slot {
    /** A new one, not yet connected, that calls back on {@code callbacks}. */
    UiAutomation fresh(Looper callbacks);
  }

  /** @throws SourceException when another program holds it, or the system does not answer */
  public static Automation connect(Slot slot) throws SourceException, InterruptedException {
    HandlerThread callbacks = new HandlerThread("reprise-automation");
    callbacks.start();
    boolean connected = false;
    try {
      Automation automation = new Automation(connectOnceFree(slot, callbacks), callbacks);
      automation.askForAllWindows();
      connected = true;
      return automation;
    } finally {
      if (!connected) callbacks.quit();
    }
  }

  /** Hears of nothing any more. The device's slot is free once {@link #ui} is disconnected, or the process has died. */
  public void close() {
    callbacks.quit();
  }

  private static UiAutomation connectOnceFree(Slot slot, HandlerThread callbacks) throws SourceException, InterruptedException {
    long deadline = System.nanoTime() + TAKEN_MS * 1_000_000;
    while (true) {
      // A new one each time: one that failed says that it connects when it is asked again, and never answers.
      UiAutomation fresh = slot.fresh(callbacks.getLooper());
      try {
        AutomationService.connect(fresh, CONNECT_MS);
        return fresh;
      } catch (TimeoutException late) {
        throw new SourceException("The device's accessibility service did not answer within " + CONNECT_MS + " ms; restart the device if that stays so.", late);
      } catch (IllegalStateException taken) {
        if (!String.valueOf(taken.getMessage()).contains("already registered")) throw taken;
        if (System.nanoTime() > deadline) {
          throw new SourceException(
              "UiAutomation, of which a device has one at a time, is taken. While another program has it, `uiautomator dump` has none either: end that program.", taken);
        }
        Thread.sleep(RETRY_MS);
      }
    }
  }

  /** Nodes of the window in front alone come without; ids and unimportant views are on by default, and said for makers who have it otherwise. */
  private void askForAllWindows() throws SourceException, InterruptedException {
    AccessibilityServiceInfo info = serviceInfo();
    info.flags |=
        AccessibilityServiceInfo.FLAG_RETRIEVE_INTERACTIVE_WINDOWS
            | AccessibilityServiceInfo.FLAG_REPORT_VIEW_IDS
            | AccessibilityServiceInfo.FLAG_INCLUDE_NOT_IMPORTANT_VIEWS;
    ui.setServiceInfo(info);
  }

  /** What is asked just after connecting may fail until the system has taken note of it. */
  private AccessibilityServiceInfo serviceInfo() throws SourceException, InterruptedException {
    long deadline = System.nanoTime() + READY_MS * 1_000_000;
    while (true) {
      IllegalStateException early = null;
      try {
        AccessibilityServiceInfo info = ui.getServiceInfo();
        if (info != null) return info;
      } catch (IllegalStateException notConnected) {
        early = notConnected;
      }
      if (System.nanoTime() > deadline) {
        throw new SourceException("The device's accessibility service took the agent and did not answer it for " + READY_MS + " ms.", early);
      }
      Thread.sleep(RETRY_MS);
    }
  }
}
