package dev.reprise.agent.phone;

import android.view.accessibility.AccessibilityNodeInfo;
import dev.reprise.agent.source.Node;
import dev.reprise.agent.source.NodeAction;
import dev.reprise.agent.source.NodeFacts;
import dev.reprise.agent.source.NodeInfoFacts;
import dev.reprise.agent.tree.Caps;
import dev.reprise.agent.tree.Digest;

/** A node during one reading: whatever the app's tree has, with or without an id, important for accessibility or not. */
final class PhoneNode implements Node {
  private final Reading reading;
  private final AccessibilityNodeInfo info;
  private NodeFacts facts;

  private PhoneNode(Reading reading, AccessibilityNodeInfo info) {
    this.reading = reading;
    this.info = info;
  }

  /** Null for a node that is not there. */
  static PhoneNode of(Reading reading, AccessibilityNodeInfo info) {
    return info == null ? null : new PhoneNode(reading, info);
  }

  @Override
  public NodeFacts facts() {
    if (facts == null) facts = NodeInfoFacts.of(info);
    return facts;
  }

  @Override
  public int childCount() {
    return info.getChildCount();
  }

  @Override
  public Node child(int index) {
    return of(reading, reading.child(info, index));
  }

  @Override
  public boolean isAsSeen() {
    long seen = Digest.ofOne(facts(), Caps.DEFAULT);
    return reading.refresh(info) && Digest.ofOne(NodeInfoFacts.of(info), Caps.DEFAULT) == seen;
  }

  @Override
  public boolean perform(NodeAction action) {
    boolean accepted = info.performAction(action.id, action.arguments());
    // What was fetched before the act is not how things are after it.
    reading.forget();
    return accepted;
  }
}
