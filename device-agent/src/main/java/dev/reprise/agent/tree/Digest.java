package dev.reprise.agent.tree;

import dev.reprise.agent.source.Node;
import dev.reprise.agent.source.NodeFacts;
import java.util.ArrayDeque;

/**
 * A short number for what a node and everything below it show: class, resource-id, text, content description, checked. The client
 * sends the digest of the node that it decided on, and a list that has scrolled since, or a row that now belongs to somebody else, is
 * noticed before the act.
 *
 * <p>FNV-1a (32 bits) over UTF-16 code units, low byte first, preorder; 0x0000 ends a string, 0x0001 ends a node's children.
 */
public final class Digest {
  private static final int OFFSET = 0x811c9dc5;
  private static final int PRIME = 0x01000193;

  private final Caps caps;
  private int hash = OFFSET;

  private Digest(Caps caps) {
    this.caps = caps;
  }

  /** Unsigned, as the protocol carries it. */
  public static long of(Node node, Caps caps) {
    Digest digest = new Digest(caps);
    digest.walk(node);
    return digest.hash & 0xffffffffL;
  }

  /** Of the node alone, without what is below it. */
  public static long ofOne(NodeFacts facts, Caps caps) {
    Digest digest = new Digest(caps);
    digest.add(facts);
    return digest.hash & 0xffffffffL;
  }

  private void walk(Node root) {
    ArrayDeque<int[]> places = new ArrayDeque<>();
    ArrayDeque<Node> nodes = new ArrayDeque<>();
    nodes.push(root);
    places.push(begin(root));
    int seen = 1;
    while (!nodes.isEmpty()) {
      int[] place = places.peek();
      if (place[0] == place[1] || nodes.size() >= caps.depth || seen >= caps.nodes) {
        unit(1);
        nodes.pop();
        places.pop();
        continue;
      }
      Node child = nodes.peek().child(place[0]++);
      if (child == null) continue;
      seen++;
      nodes.push(child);
      places.push(begin(child));
    }
  }

  /** @return the next child's index and the number of children */
  private int[] begin(Node node) {
    add(node.facts());
    return new int[] {0, node.childCount()};
  }

  private void add(NodeFacts facts) {
    string(facts.className);
    string(facts.resourceId);
    string(ShownText.of(facts));
    string(facts.contentDescription);
    unit(facts.checked ? 3 : 2);
  }

  /** As much of it as a tree tells. */
  private void string(String text) {
    int length = text == null ? 0 : Math.min(text.length(), caps.text);
    for (int i = 0; i < length; i++) unit(text.charAt(i));
    unit(0);
  }

  private void unit(int unit) {
    hash = (hash ^ (unit & 0xff)) * PRIME;
    hash = (hash ^ (unit >> 8)) * PRIME;
  }
}
