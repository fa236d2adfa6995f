package dev.reprise.embedded.agent;

import dev.reprise.agent.source.Node;
import dev.reprise.agent.source.NodeAction;
import dev.reprise.agent.source.NodeFacts;
import dev.reprise.agent.source.NodeInfoFacts;
import dev.reprise.embedded.accessibility.ViewNode;

/** A node during one read. Whatever it is asked may run code of its app, which runs in that app's process. */
final class EmbeddedNode implements Node {
  private final ViewNode node;
  /** Read together with the node: one entry into the app's process for both. */
  private final NodeFacts facts;

  private EmbeddedNode(ViewNode node) {
    this.node = node;
    this.facts = NodeInfoFacts.of(node.info);
    facts.sourceId = node.info.getSourceNodeId();
    facts.screenReaderFocusable = node.info.isScreenReaderFocusable();
    facts.textEntryKey = node.info.isTextEntryKey();
  }

  /** Null for a node that is not there. In the process of its app. */
  static EmbeddedNode of(ViewNode node) {
    return node == null ? null : new EmbeddedNode(node);
  }

  @Override
  public NodeFacts facts() {
    return facts;
  }

  @Override
  public int childCount() {
    return node.childCount();
  }

  @Override
  public Node child(int index) {
    return node.window.ask(() -> of(node.child(index)));
  }

  @Override
  public boolean perform(NodeAction action) {
    return node.perform(action.id, action.arguments());
  }
}
