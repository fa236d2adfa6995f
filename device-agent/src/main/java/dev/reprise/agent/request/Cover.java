package dev.reprise.agent.request;

import dev.reprise.agent.source.Box;
import dev.reprise.agent.source.DisplayInfo;
import dev.reprise.agent.source.Node;
import dev.reprise.agent.source.NodeFacts;
import dev.reprise.agent.source.Screen;
import dev.reprise.agent.source.Window;
import dev.reprise.agent.source.WindowKind;
import dev.reprise.agent.tree.Caps;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;

/**
 * What keeps a finger from a node at this instant. A node action needs no finger and would reach a button behind a dialog that has only just
 * come up, which a person could not press: PROTOCOL.md, "Covered".
 */
final class Cover {
  /** How the act needs the node. */
  enum Need {
    /** In a window that takes touches: focus, selection and the like are the view's own business. */
    WINDOW,
    /** Some point of it where a press would land on it. */
    PRESS,
    /** As PRESS, but for the keyboard, which is there for the sake of fields. */
    TYPE,
    /** Some point of it where a finger could begin to drag: on it, or on what lies inside it. */
    DRAG
  }

  /** Where to look for a free point: the middle first, then outwards. Twentieths of width and height. */
  private static final int[] PLACES = {10, 5, 15, 2, 18};
  private static final int PARTS = 20;

  private final Screen screen;
  private final int windowId;
  private final int[] path;
  private final Need need;
  private final Caps caps;
  private final List<Window> above = new ArrayList<>();

  private Cover(Screen screen, int windowId, int[] path, Need need, Caps caps) {
    this.screen = screen;
    this.windowId = windowId;
    this.path = path;
    this.need = need;
    this.caps = caps;
  }

  /** What covers the node at {@code path} of a window that is on the screen, in a few words; null when nothing does. */
  static String over(Screen screen, int windowId, int[] path, Need need, Caps caps) {
    return new Cover(screen, windowId, path, need, caps).find();
  }

  private String find() {
    for (Window window : screen.windows()) {
      if (window.id() == windowId) return need == Need.WINDOW ? null : within(window);
      if (!window.touchable() || (need == Need.TYPE && window.kind() == WindowKind.INPUT_METHOD)) continue;
      if (window.modal()) return words(window);
      above.add(window);
    }
    return null;
  }

  /** Null, too, when no part of the node is on the display: then there is nothing to be covered. */
  private String within(Window window) {
    Node root = window.root();
    if (root == null) throw new RequestException("stale", "The window " + windowId + " has just closed. Take a new tree.");
    List<NodeFacts> chain = chain(root);
    Box shown = shown(window, chain);
    if (shown.right <= shown.left || shown.bottom <= shown.top) return null;
    String cover = null;
    for (int across : PLACES) {
      for (int down : PLACES) {
        int x = shown.left + (shown.right - shown.left) * across / PARTS;
        int y = shown.top + (shown.bottom - shown.top) * down / PARTS;
        String here = at(root, chain, x, y);
        if (here == null) return null;
        if (cover == null) cover = here;
      }
    }
    return cover;
  }

  private String at(Node root, List<NodeFacts> chain, int x, int y) {
    for (Window other : above) {
      Box bounds = other.bounds();
      if (x >= bounds.left && x < bounds.right && y >= bounds.top && y < bounds.bottom) return words(other);
    }
    Touched touched = receiver(root, chain.get(0), new int[0], x, y);
    if (touched == null) return null;
    int answering = chain.size() - 1;
    while (answering >= 0 && !takesTouch(chain.get(answering))) answering--;
    if (touched.path.length == answering && startsWith(path, touched.path)) return null;
    if (need == Need.DRAG && startsWith(touched.path, path)) return null;
    return words(touched.facts);
  }

  /** Who takes a touch at the point, as ViewGroup dispatches it: the last drawn first, and the innermost that wants it. */
  private Touched receiver(Node node, NodeFacts facts, int[] place, int x, int y) {
    boolean isEmpty = facts.right <= facts.left || facts.bottom <= facts.top;
    boolean holds = x >= facts.left && x < facts.right && y >= facts.top && y < facts.bottom;
    // A layout that draws nothing may have no bounds of its own.
    if (!facts.visibleToUser || !(isEmpty || holds)) return null;
    if (place.length < caps.depth) {
      for (Child child : lastDrawnFirst(node)) {
        int[] below = Arrays.copyOf(place, place.length + 1);
        below[place.length] = child.index;
        Touched touched = receiver(child.node, child.facts, below, x, y);
        if (touched != null) return touched;
      }
    }
    return holds && takesTouch(facts) ? new Touched(place, facts) : null;
  }

  private static List<Child> lastDrawnFirst(Node node) {
    List<Child> children = new ArrayList<>();
    for (int i = node.childCount() - 1; i >= 0; i--) {
      Node child = node.child(i);
      if (child != null) children.add(new Child(i, child));
    }
    if (children.size() > 1) {
      Collections.sort(children, new Comparator<Child>() {
        @Override
        public int compare(Child one, Child other) {
          return Integer.compare(other.facts.drawingOrder, one.facts.drawingOrder);
        }
      });
    }
    return children;
  }

  /** The nodes from the window's root to the one that is meant; shorter when it has gone meanwhile. */
  private List<NodeFacts> chain(Node root) {
    List<NodeFacts> chain = new ArrayList<>();
    Node node = root;
    for (int i = 0; node != null; i++) {
      chain.add(node.facts());
      node = i < path.length && path[i] < node.childCount() ? node.child(path[i]) : null;
    }
    return chain;
  }

  /** The part that the display, the window and what is around the node leave of it. */
  private Box shown(Window window, List<NodeFacts> chain) {
    DisplayInfo display = screen.display();
    Box shown = new Box(0, 0, display.width, display.height);
    shown = cut(shown, window.bounds(), false);
    for (int i = 0; i < chain.size(); i++) {
      NodeFacts facts = chain.get(i);
      shown = cut(shown, new Box(facts.left, facts.top, facts.right, facts.bottom), i == chain.size() - 1);
    }
    return shown;
  }

  /** Layouts that draw nothing may report no bounds at all; they cut nothing off. */
  private static Box cut(Box shown, Box by, boolean always) {
    if (!always && (by.right <= by.left || by.bottom <= by.top)) return shown;
    return new Box(
        Math.max(shown.left, by.left), Math.max(shown.top, by.top), Math.min(shown.right, by.right), Math.min(shown.bottom, by.bottom));
  }

  /** A disabled view swallows touches all the same. */
  private static boolean takesTouch(NodeFacts facts) {
    return facts.clickable || facts.longClickable || facts.editable;
  }

  private static boolean startsWith(int[] path, int[] start) {
    return path.length >= start.length && Arrays.equals(Arrays.copyOf(path, start.length), start);
  }

  private static String words(Window window) {
    if (window.kind() == WindowKind.INPUT_METHOD) return "the keyboard covers it";
    String title = window.title();
    return title == null || title.isEmpty() ? "a window of kind " + window.kind().word + " covers it" : "the window \"" + title + "\" covers it";
  }

  private static String words(NodeFacts facts) {
    String id = facts.resourceId == null || facts.resourceId.isEmpty() ? "" : " (" + facts.resourceId + ")";
    return facts.className + id + " covers it";
  }

  private static final class Touched {
    final int[] path;
    final NodeFacts facts;

    Touched(int[] path, NodeFacts facts) {
      this.path = path;
      this.facts = facts;
    }
  }

  private static final class Child {
    final int index;
    final Node node;
    final NodeFacts facts;

    Child(int index, Node node) {
      this.index = index;
      this.node = node;
      this.facts = node.facts();
    }
  }
}
