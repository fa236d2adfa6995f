package dev.reprise.agent.tree;

/** How much of a screen is told at most; what lies beyond is left out and the tree is marked truncated. */
public final class Caps {
  /** Real screens stay below 40 deep and 1000 nodes; a provider that answers in circles does not. */
  public static final Caps DEFAULT = new Caps(128, 5000, 8 << 20, 256 << 10);

  public final int depth;
  public final int nodes;
  /** Characters of JSON. */
  public final int chars;
  /** Characters of one text: a log view may hold more than a whole frame may. */
  public final int text;

  public Caps(int depth, int nodes, int chars, int text) {
    this.depth = depth;
    this.nodes = nodes;
    this.chars = chars;
    this.text = text;
  }
}
