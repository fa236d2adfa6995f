package dev.reprise.agent.source;

/**
 * One node of a window's accessibility tree, views that are not important for accessibility included, as `uiautomator dump` has them.
 * Whether something covers it is not its business.
 */
public interface Node {
  /** What the node says of itself; {@link NodeInfoFacts#of} makes it from an AccessibilityNodeInfo. */
  NodeFacts facts();

  int childCount();

  /** The child at this index, or null when it went away. An index names the same child as long as the parent's children do not change. */
  Node child(int index);

  /** Whether it still is what its facts say, where the app may have gone on since they were asked for. */
  default boolean isAsSeen() {
    return true;
  }

  /** Performs a node action; true means accepted, not yet done. A false that comes late is no refusal: {@link Refusal}. */
  boolean perform(NodeAction action);
}
