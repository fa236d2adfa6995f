package dev.reprise.embedded.uiautomator2.screen;

import dev.reprise.agent.source.Node;
import dev.reprise.agent.source.NodeAction;
import dev.reprise.agent.source.NodeSource;
import dev.reprise.agent.source.Screen;
import dev.reprise.agent.source.SourceException;
import dev.reprise.agent.source.Window;

/** Acts on a node that was seen before: it is found again by its own id, in the same reading of the screen in which it is acted upon. */
public final class LiveNodes {
  private LiveNodes() {}

  /** What became of an act. */
  public enum Outcome { DONE, REFUSED, GONE }

  public static Outcome perform(NodeSource source, UiElement element, NodeAction action) throws SourceException {
    return source.read(
        screen -> {
          Node node = find(screen, element);
          if (node == null) return Outcome.GONE;
          return node.perform(action) ? Outcome.DONE : Outcome.REFUSED;
        });
  }

  private static Node find(Screen screen, UiElement element) {
    for (Window window : screen.windows()) {
      if (window.id() != element.window) continue;
      Node root = window.root();
      return root == null ? null : find(root, element.facts.sourceId);
    }
    return null;
  }

  private static Node find(Node node, long sourceId) {
    if (node.facts().sourceId == sourceId) return node;
    int count = node.childCount();
    for (int i = 0; i < count; i++) {
      Node child = node.child(i);
      Node found = child == null ? null : find(child, sourceId);
      if (found != null) return found;
    }
    return null;
  }
}
