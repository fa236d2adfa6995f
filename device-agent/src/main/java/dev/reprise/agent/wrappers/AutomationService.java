package dev.reprise.agent.wrappers;

import android.app.UiAutomation;
import android.os.Build;
import android.os.Looper;
import java.util.concurrent.TimeoutException;

/**
 * UiAutomation without an instrumentation, as `uiautomator` makes it, and the cache of its client. API 26 to 36; AOSP
 * core/java/android/app/UiAutomation.java, UiAutomationConnection.java, view/accessibility/AccessibilityInteractionClient.java,
 * cmds/uiautomator/.../UiAutomationShellWrapper.java.
 */
public final class AutomationService {
  /** Other accessibility services of the phone's user go on: UiAutomation.FLAG_DONT_SUPPRESS_ACCESSIBILITY_SERVICES. */
  private static final int DONT_SUPPRESS_ACCESSIBILITY_SERVICES = 1;

  private static final String AUTOMATION = "android.app.UiAutomation";
  private static final String CONNECTION = "android.app.UiAutomationConnection";
  private static final String CLIENT = "android.view.accessibility.AccessibilityInteractionClient";

  private static final Member NEW_CONNECTION = new Member(Lookup.constructor(CONNECTION, 26, Lookup.NEWEST));
  // The one that takes a Context came with 34 and needs one that knows its display; this one is deprecated there and stays on display 0.
  private static final Member NEW_AUTOMATION =
      new Member(Lookup.constructor(AUTOMATION, 26, Lookup.NEWEST, "android.os.Looper", "android.app.IUiAutomationConnection"));
  private static final Member CONNECT =
      new Member(
          Lookup.method(AUTOMATION, "connect", 26, 30, "int"), Lookup.method(AUTOMATION, "connectWithTimeout", 31, Lookup.NEWEST, "int", "long"));
  private static final Member CONNECTION_ID = new Member(Lookup.method(AUTOMATION, "getConnectionId", 26, Lookup.NEWEST));
  private static final Member CLIENT_INSTANCE = new Member(Lookup.method(CLIENT, "getInstance", 26, 33));
  private static final Member CLEAR_CACHE =
      new Member(Lookup.method(CLIENT, "clearCache", 26, 32), Lookup.method(CLIENT, "clearCache", 33, 33, "int"));

  static final Member[] MEMBERS = {NEW_CONNECTION, NEW_AUTOMATION, CONNECT, CONNECTION_ID, CLIENT_INSTANCE, CLEAR_CACHE};

  /** Public, and called as it is. */
  static final Lookup[] CALLED = {Lookup.method(AUTOMATION, "clearCache", 34, Lookup.NEWEST)};

  private AutomationService() {}

  /** Not yet connected. An object whose connecting failed must not be tried again: it would seem to connect and never answer. */
  public static UiAutomation create(Looper callbacks) {
    return over(callbacks, NEW_CONNECTION.call(null));
  }

  /** As {@link #create}, over an IUiAutomationConnection of the caller's. */
  public static UiAutomation over(Looper callbacks, Object connection) {
    return (UiAutomation) NEW_AUTOMATION.call(null, callbacks, connection);
  }

  /**
   * @throws IllegalStateException "... already registered!" when another program of this device holds UiAutomation
   * @throws TimeoutException when the system does not connect in time; before 31 it waits for 5 s whatever is asked
   */
  public static void connect(UiAutomation automation, long timeoutMs) throws TimeoutException {
    if (CONNECT.parameterCount() == 1) {
      try {
        CONNECT.call(automation, DONT_SUPPRESS_ACCESSIBILITY_SERVICES);
      } catch (RuntimeException failed) {
        throw early(failed);
      }
      return;
    }
    try {
      CONNECT.call(automation, DONT_SUPPRESS_ACCESSIBILITY_SERVICES, timeoutMs);
    } catch (PlatformException failed) {
      if (failed.getCause() instanceof TimeoutException) throw (TimeoutException) failed.getCause();
      throw failed;
    }
  }

  /** Before 31 the time is up with a bare RuntimeException. @throws TimeoutException for that one */
  static RuntimeException early(RuntimeException failed) throws TimeoutException {
    boolean isLate = failed.getClass() == RuntimeException.class && String.valueOf(failed.getMessage()).startsWith("Error while connecting");
    if (!isLate || failed.getCause() != null) return failed;
    throw new TimeoutException(failed.getMessage());
  }

  /**
   * Forgets the nodes that were fetched: the framework keeps them, and a fetch that raced a change leaves an old subtree there that no later
   * event puts right.
   */
  public static void clearCache(UiAutomation automation) {
    if (Build.VERSION.SDK_INT >= 34) {
      automation.clearCache();
    } else if (CLEAR_CACHE.parameterCount() == 1) {
      CLEAR_CACHE.call(CLIENT_INSTANCE.call(null), CONNECTION_ID.call(automation));
    } else {
      CLEAR_CACHE.call(CLIENT_INSTANCE.call(null));
    }
  }
}
