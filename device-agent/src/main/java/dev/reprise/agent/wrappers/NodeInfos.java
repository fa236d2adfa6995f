package dev.reprise.agent.wrappers;

import android.os.Build;
import android.view.accessibility.AccessibilityNodeInfo;
import android.view.accessibility.AccessibilityWindowInfo;
import dev.reprise.agent.source.NodeFacts;

/** Public members of nodes and windows that came after API 26, each asked only where it exists: 28, 30 and 33. */
public final class NodeInfos {
  private static final int SDK = Build.VERSION.SDK_INT;
  /** Which nodes come along with one that is asked for: its ancestors' other children and its own, whatever is nearest. */
  private static final int HYBRID = AccessibilityNodeInfo.FLAG_PREFETCH_DESCENDANTS_HYBRID;

  private NodeInfos() {}

  /** Adds what levels after 26 tell of a node. */
  public static void addLater(AccessibilityNodeInfo info, NodeFacts facts) {
    if (SDK >= 28) {
      facts.paneTitle = string(info.getPaneTitle());
      facts.tooltip = string(info.getTooltipText());
      facts.heading = info.isHeading();
    }
    if (SDK >= 30) facts.stateDescription = string(info.getStateDescription());
    if (SDK >= 33) facts.uniqueId = info.getUniqueId();
  }

  /** Null when the window has no content (yet), or its app does not answer. */
  public static AccessibilityNodeInfo root(AccessibilityWindowInfo window) {
    return SDK >= 33 ? window.getRoot(HYBRID) : window.getRoot();
  }

  /** Null when it went away, or the app does not answer. */
  public static AccessibilityNodeInfo child(AccessibilityNodeInfo node, int index) {
    return SDK >= 33 ? node.getChild(index, HYBRID) : node.getChild(index);
  }

  private static String string(CharSequence text) {
    return text == null ? null : text.toString();
  }
}
