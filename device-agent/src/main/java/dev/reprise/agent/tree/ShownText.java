package dev.reprise.agent.tree;

import dev.reprise.agent.source.NodeFacts;

/** The text of a node as it may leave the device. */
public final class ShownText {
  private static final char BULLET = '\u2022';

  private ShownText() {}

  /** '' while only the hint shows; a password becomes as many bullets, whatever the view itself says. */
  public static String of(NodeFacts facts) {
    if (facts.text == null || facts.showingHint) return "";
    if (!facts.password) return facts.text;
    StringBuilder bullets = new StringBuilder(facts.text.length());
    for (int i = 0; i < facts.text.length(); i++) bullets.append(BULLET);
    return bullets.toString();
  }
}
