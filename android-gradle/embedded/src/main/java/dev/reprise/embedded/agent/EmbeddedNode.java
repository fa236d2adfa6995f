package dev.reprise.embedded.agent;

import dev.reprise.agent.source.Node;
import dev.reprise.agent.source.NodeAction;
import dev.reprise.agent.source.NodeFacts;
import dev.reprise.agent.source.NodeInfoFacts;
import dev.reprise.embedded.accessibility.ViewNode;

/** A node during one read. Whatever it is asked may run code of its app, which runs in that app's process. */
final class EmbeddedNode implements Node {
  private final ViewNode node;

  EmbeddedNode(ViewNode node) {
    this.node = node;
  }

  @Override
  public NodeFacts facts() {
    return node.window.ask(() -> NodeInfoFacts.of(node.info));
  }

  @Override
  public int childCount() {
    return node.childCount();
  }

  @Override
  public Node child(int index) {
    ViewNode child = node.window.ask(() -> node.child(index));
    return child == null ? null : new EmbeddedNode(child);
  }

  @Override
  public boolean perform(NodeAction action) {
    return node.perform(action.id, action.arguments());
  }
}
