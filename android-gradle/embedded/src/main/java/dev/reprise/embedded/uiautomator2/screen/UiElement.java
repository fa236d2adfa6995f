package dev.reprise.embedded.uiautomator2.screen;

import dev.reprise.agent.source.Box;
import dev.reprise.agent.source.NodeFacts;
import dev.reprise.agent.tree.ShownText;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** One node of a {@link Snapshot}, with its place in the tree. */
public final class UiElement {
  /** No window has it. */
  private static final int TOAST_WINDOW = -1;

  public final NodeFacts facts;
  /** The id of its window. */
  public final int window;
  /** Null for a window's root. */
  public final UiElement parent;
  /** Its place among its parent's children, those that are gone counted; among the windows for a root. */
  public final int index;
  final List<UiElement> children = new ArrayList<>();
  private final Box clip;

  UiElement(NodeFacts facts, int window, UiElement parent, int index, Box clip) {
    this.facts = facts;
    this.window = window;
    this.parent = parent;
    this.index = index;
    this.clip = clip;
  }

  /** What a toast said: no node is behind it, so it is named by its text, and it can be read but not acted upon. */
  static UiElement toast(String text, int index) {
    NodeFacts facts = new NodeFacts();
    facts.className = "android.widget.Toast";
    // AOSP's toasts come from no app's own window; the UiAutomator2 server names this package for all of them.
    facts.packageName = "com.android.settings";
    facts.text = text;
    facts.visibleToUser = true;
    facts.sourceId = text.hashCode() & 0xffffffffL;
    return new UiElement(facts, TOAST_WINDOW, null, index, new Box(0, 0, 0, 0));
  }

  /** Children in order, those that a person cannot see included. */
  public List<UiElement> children() {
    return Collections.unmodifiableList(children);
  }

  /** Names the node as long as it lives, in the form of the UiAutomator2 server: the window's id and the node's own. */
  public String id() {
    String window = String.format("%016x", this.window);
    String node = String.format("%016x", facts.sourceId);
    return window.substring(0, 8) + "-" + window.substring(8, 12) + "-" + window.substring(12) + "-" + node.substring(0, 4) + "-" + node.substring(4);
  }

  boolean isToast() {
    return window == TOAST_WINDOW;
  }

  /** What UiObject2.getText answers: a range's value, the hint while it shows, the text. Never null. */
  public String text() {
    if (facts.hasRange) return Float.toString(facts.rangeCurrent);
    if (facts.showingHint) return facts.hint == null ? "" : facts.hint;
    return ShownText.of(facts);
  }

  /** The part on the display, within its window and the nearest ancestor that scrolls. */
  public Box bounds() {
    Box bounds = intersect(own(), clip);
    for (UiElement ancestor = parent; ancestor != null; ancestor = ancestor.parent) {
      if (ancestor.facts.scrollable) return intersect(bounds, ancestor.bounds());
    }
    return bounds;
  }

  private Box own() {
    return new Box(facts.left, facts.top, facts.right, facts.bottom);
  }

  /** As Rect.intersect: two that do not touch leave the first as it is. */
  private static Box intersect(Box one, Box other) {
    boolean touch = one.left < other.right && other.left < one.right && one.top < other.bottom && other.top < one.bottom;
    if (!touch) return one;
    return new Box(Math.max(one.left, other.left), Math.max(one.top, other.top), Math.min(one.right, other.right), Math.min(one.bottom, other.bottom));
  }

  /** Whether the node offers an action. */
  public boolean offers(int action) {
    for (int offered : facts.actions) if (offered == action) return true;
    return false;
  }
}
