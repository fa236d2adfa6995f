package dev.reprise.agent.request;

import dev.reprise.agent.source.Node;
import dev.reprise.agent.source.NodeFacts;
import dev.reprise.agent.source.Screen;
import dev.reprise.agent.source.SourceException;
import dev.reprise.agent.source.Window;
import dev.reprise.agent.tree.Caps;
import dev.reprise.agent.tree.Digest;
import java.util.Arrays;
import java.util.Objects;

/**
 * A node that a client saw in a tree: its window and child indexes, and what it looked like there. It is found again only if it still looks
 * so; whatever moved into its place since is another node.
 */
final class NodeReference {
  private static final int MAX_DEPTH = 1024;

  private final int window;
  private final int[] path;
  private final long generation;
  private final String className;
  private final String resourceId;
  private final long digest;

  private NodeReference(int window, int[] path, long generation, String className, String resourceId, long digest) {
    this.window = window;
    this.path = path;
    this.generation = generation;
    this.className = className;
    this.resourceId = resourceId;
    this.digest = digest;
  }

  static NodeReference parse(Params params) {
    return new NodeReference(
        (int) params.integer("window", Integer.MIN_VALUE, Integer.MAX_VALUE),
        params.integers("path", MAX_DEPTH),
        params.integer("generation", 0, Long.MAX_VALUE),
        params.string("class"),
        params.has("id") ? params.string("id") : "",
        params.integer("digest", 0, 0xffffffffL));
  }

  /** The node as it was seen, everything below it included, where a finger could reach it as the act needs it. */
  Node find(Screen screen, long generationNow, Caps caps, Cover.Need need) throws SourceException {
    Node node = findAgain(screen, generationNow);
    if (node == null) throw stale("nothing is there", generationNow);
    long digestNow = Digest.of(node, caps);
    expectWhole(screen);
    if (digestNow != digest) throw stale("its texts or its children have changed", generationNow);
    String cover = Cover.over(screen, window, path, need, caps);
    if (cover != null) throw refused("covered", cover, generationNow);
    boolean isAsSeen = node.isAsSeen();
    expectWhole(screen);
    if (!isAsSeen) throw stale("it has become another one in this moment", generationNow);
    return node;
  }

  /** What does not answer may be what covers the node. */
  private static void expectWhole(Screen screen) throws SourceException {
    if (screen.isPartial()) throw new SourceException("An app on the screen does not answer, so that nobody knows what is there; nothing was done. Take a new tree.");
  }

  /** The node after it has been acted on, when its text may be another; null when it is gone or another one stands there. */
  Node findAfter(Screen screen) {
    Node node = at(screen);
    return node != null && looksAlike(node.facts()) ? node : null;
  }

  private Node findAgain(Screen screen, long generationNow) {
    Node node = at(screen);
    if (node == null) return null;
    NodeFacts facts = node.facts();
    if (!looksAlike(facts)) throw stale("there is " + describe(facts.className, facts.resourceId), generationNow);
    return node;
  }

  private Node at(Screen screen) {
    for (Window candidate : screen.windows()) {
      if (candidate.id() != window) continue;
      Node node = candidate.root();
      for (int i = 0; i < path.length && node != null; i++) {
        node = path[i] < node.childCount() ? node.child(path[i]) : null;
      }
      return node;
    }
    return null;
  }

  private boolean looksAlike(NodeFacts facts) {
    return className.equals(Objects.toString(facts.className, "")) && resourceId.equals(Objects.toString(facts.resourceId, ""));
  }

  private RequestException stale(String found, long generationNow) {
    return refused("stale", found, generationNow);
  }

  private RequestException refused(String code, String found, long generationNow) {
    return new RequestException(
        code,
        "Wanted " + describe(className, resourceId) + " in window " + window + " at " + Arrays.toString(path) + " as it was at generation "
            + generation + "; now, at " + generationNow + ", " + found + ". Take a new tree.");
  }

  private static String describe(String className, String resourceId) {
    return resourceId == null || resourceId.isEmpty() ? className : className + " (" + resourceId + ")";
  }
}
