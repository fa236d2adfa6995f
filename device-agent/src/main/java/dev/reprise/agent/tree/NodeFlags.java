package dev.reprise.agent.tree;

import dev.reprise.agent.source.NodeFacts;

/** A node's yes-and-no facts as one number; the bits are part of the protocol (PROTOCOL.md). */
final class NodeFlags {
  private NodeFlags() {}

  static int of(NodeFacts facts) {
    return bit(facts.checkable, 0)
        | bit(facts.checked, 1)
        | bit(facts.clickable, 2)
        | bit(facts.longClickable, 3)
        | bit(facts.contextClickable, 4)
        | bit(facts.enabled, 5)
        | bit(facts.focusable, 6)
        | bit(facts.focused, 7)
        | bit(facts.accessibilityFocused, 8)
        | bit(facts.scrollable, 9)
        | bit(facts.selected, 10)
        | bit(facts.password, 11)
        | bit(facts.editable, 12)
        | bit(facts.multiLine, 13)
        | bit(facts.heading, 14)
        | bit(facts.dismissable, 15)
        | bit(facts.showingHint, 16)
        | bit(facts.visibleToUser, 17)
        | bit(facts.important, 18);
  }

  private static int bit(boolean set, int place) {
    return set ? 1 << place : 0;
  }
}
