package dev.reprise.agent.phone;

import android.app.UiAutomation;
import android.view.accessibility.AccessibilityNodeInfo;
import android.view.accessibility.AccessibilityWindowInfo;
import dev.reprise.agent.source.Clock;
import dev.reprise.agent.wrappers.AutomationService;
import dev.reprise.agent.wrappers.NodeInfos;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** One look at the screen: fetches nodes from the apps, for as long as its {@link ReadingTime} lasts; what is missing then is marked. */
final class Reading {
  /** Between an app's end and the next window there is none: a moment, or on a busy device longer. */
  private static final long NO_WINDOWS_MS = 2_000;
  /** A window that has just come up is listed before it has nodes. */
  private static final long EMPTY_MS = 500;
  /** Whether it has nodes by now is looked at with every event, and so often without one. */
  private static final long LOOK_MS = 50;

  private final UiAutomation automation;
  private final PhoneEvents events;
  private final Clock clock;
  private final ReadingTime time;
  private boolean waitedForRoot;

  Reading(UiAutomation automation, PhoneEvents events, Clock clock) {
    this.automation = automation;
    this.events = events;
    this.clock = clock;
    this.time = new ReadingTime(clock);
    forget();
  }

  /** From here on everything is fetched anew. */
  void forget() {
    AutomationService.clearCache(automation);
  }

  /** Whether something is missing because an app or the time did not allow it. */
  boolean isPartial() {
    return time.isPartial();
  }

  /** Waits when there are none, as just after connecting. @throws IllegalStateException when there are none then */
  List<AccessibilityWindowInfo> windows() {
    long until = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(NO_WINDOWS_MS);
    while (true) {
      long seen = events.count();
      List<AccessibilityWindowInfo> windows = automation.getWindows();
      if (!windows.isEmpty()) return windows;
      long leftMs = TimeUnit.NANOSECONDS.toMillis(until - System.nanoTime());
      if (leftMs <= 0 || !await(seen, Math.min(leftMs, LOOK_MS))) throw new IllegalStateException("It lists no windows; is its screen on?");
    }
  }

  /** Null when the window has no content. The one in front is waited for: it may have come up a moment ago. */
  AccessibilityNodeInfo root(AccessibilityWindowInfo window) {
    AccessibilityNodeInfo root = fetchRoot(window);
    if (root != null || !(window.isActive() || window.isFocused()) || waitedForRoot) return root;
    waitedForRoot = true;
    long until = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(EMPTY_MS);
    for (long leftMs = EMPTY_MS; root == null && leftMs > 0; leftMs = TimeUnit.NANOSECONDS.toMillis(until - System.nanoTime())) {
      long seen = events.count();
      forget();
      root = fetchRoot(window);
      if (root == null && !await(seen, Math.min(leftMs, LOOK_MS))) return null;
    }
    return root != null ? root : rootInFront(window.getId());
  }

  /** Null when it went away, or its app does not answer. */
  AccessibilityNodeInfo child(AccessibilityNodeInfo node, int index) {
    if (!time.mayAsk()) return null;
    long askedMs = clock.uptimeMs();
    AccessibilityNodeInfo child = NodeInfos.child(node, index);
    if (child == null) time.gotNothing(askedMs);
    return child;
  }

  /** Asks the app for the node anew, past what was fetched of it. False when it went away, or its app does not answer. */
  boolean refresh(AccessibilityNodeInfo node) {
    if (!time.mayAsk()) return false;
    long askedMs = clock.uptimeMs();
    boolean isThere = node.refresh();
    if (!isThere) time.gotNothing(askedMs);
    return isThere;
  }

  private AccessibilityNodeInfo fetchRoot(AccessibilityWindowInfo window) {
    if (!time.mayAsk()) return null;
    long askedMs = clock.uptimeMs();
    AccessibilityNodeInfo root = NodeInfos.root(window);
    if (root == null) time.gotNothing(askedMs);
    return root;
  }

  /** Some makers answer this way where the window itself does not. */
  private AccessibilityNodeInfo rootInFront(int window) {
    if (!time.mayAsk()) return null;
    AccessibilityNodeInfo root = automation.getRootInActiveWindow();
    return root != null && root.getWindowId() == window ? root : null;
  }

  /** False when the thread was interrupted: whoever asked does not wait any more. */
  private boolean await(long seen, long timeoutMs) {
    try {
      events.awaitAfter(seen, timeoutMs);
      return true;
    } catch (InterruptedException over) {
      Thread.currentThread().interrupt();
      return false;
    }
  }
}
