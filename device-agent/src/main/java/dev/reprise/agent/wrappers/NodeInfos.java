package dev.reprise.agent.wrappers;

import android.os.Build;
import android.view.accessibility.AccessibilityNodeInfo;
import android.view.accessibility.AccessibilityWindowInfo;
import dev.reprise.agent.source.NodeFacts;

/** Public members of nodes and windows that came after API 26, each asked only where it exists: 28, 30 and 33. */
public final class NodeInfos {
  /**
   * Which nodes come along with one that is asked for, up to 50: those next to it and below it; and all of them before the answer, so that a walk
   * finds them there. Up to 32 the framework does so by itself.
   */
  private static final int PREFETCH =
      AccessibilityNodeInfo.FLAG_PREFETCH_DESCENDANTS_HYBRID | AccessibilityNodeInfo.FLAG_PREFETCH_UNINTERRUPTIBLE;
  private static final String NODE = "android.view.accessibility.AccessibilityNodeInfo";

  /** What is called here, none of it hidden, with the level that it came with. */
  static final Lookup[] CALLED = {
    Lookup.method(NODE, "getPaneTitle", 28, Lookup.NEWEST),
    Lookup.method(NODE, "getTooltipText", 28, Lookup.NEWEST),
    Lookup.method(NODE, "isHeading", 28, Lookup.NEWEST),
    Lookup.method(NODE, "getStateDescription", 30, Lookup.NEWEST),
    Lookup.method(NODE, "getUniqueId", 33, Lookup.NEWEST),
    Lookup.method(NODE, "getChild", 33, Lookup.NEWEST, "int", "int"),
    Lookup.method("android.view.accessibility.AccessibilityWindowInfo", "getRoot", 33, Lookup.NEWEST, "int"),
  };

  private NodeInfos() {}

  /** Adds what levels after 26 tell of a node. */
  public static void addLater(AccessibilityNodeInfo info, NodeFacts facts) {
    if (Build.VERSION.SDK_INT >= 28) {
      facts.paneTitle = string(info.getPaneTitle());
      facts.tooltip = string(info.getTooltipText());
      facts.heading = info.isHeading();
    }
    if (Build.VERSION.SDK_INT >= 30) facts.stateDescription = string(info.getStateDescription());
    if (Build.VERSION.SDK_INT >= 33) facts.uniqueId = info.getUniqueId();
  }

  /** Null when the window has no content (yet), or its app does not answer. */
  public static AccessibilityNodeInfo root(AccessibilityWindowInfo window) {
    return Build.VERSION.SDK_INT >= 33 ? window.getRoot(PREFETCH) : window.getRoot();
  }

  /** Null when it went away, or the app does not answer. */
  public static AccessibilityNodeInfo child(AccessibilityNodeInfo node, int index) {
    return Build.VERSION.SDK_INT >= 33 ? node.getChild(index, PREFETCH) : node.getChild(index);
  }

  private static String string(CharSequence text) {
    return text == null ? null : text.toString();
  }
}
