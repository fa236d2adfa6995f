package dev.reprise.embedded.uiautomator2.find;

import dev.reprise.embedded.uiautomator2.screen.UiElement;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;

/**
 * One search with a {@link UiSelector}, in the order of UiAutomator's QueryController: in reading order through what is visible; below a
 * node that fits, only the selector's child is searched.
 */
final class SelectorSearch {
  /** How many nodes have fitted each selector that asks for a later one. */
  private final Map<UiSelector, Integer> seen = new IdentityHashMap<>();

  private SelectorSearch() {}

  /** The first that fits among the roots and below; null for none. */
  static UiElement first(UiSelector selector, List<UiElement> roots) {
    SelectorSearch search = new SelectorSearch();
    for (UiElement root : roots) {
      UiElement found = search.find(selector, root);
      if (found != null) return found;
    }
    return null;
  }

  /** Each that fits, once, in reading order; the one instance that the selector asks for. */
  static List<UiElement> all(UiSelector selector, List<UiElement> roots) {
    List<UiElement> found = new ArrayList<>();
    int from = selector.instance == null ? 0 : selector.instance;
    int to = selector.instance == null ? Integer.MAX_VALUE : from + 1;
    for (int instance = from; instance < to; instance++) {
      UiElement next = first(selector.instance(instance), roots);
      if (next == null) break;
      if (!found.contains(next)) found.add(next);
    }
    return found;
  }

  private UiElement find(UiSelector selector, UiElement from) {
    UiSelector below = selector;
    UiElement start = from;
    if (selector.fits(from) && isItsTurn(selector)) {
      if (selector.child == null && selector.fromParent == null) return from;
      below = selector.child != null ? selector.child : selector.fromParent;
      if (selector.child == null) start = from.parent;
      if (start == null) return null;
    }
    for (UiElement child : start.children()) {
      if (!child.facts.visibleToUser) continue;
      UiElement found = find(below, child);
      if (found != null) return found;
    }
    return null;
  }

  private boolean isItsTurn(UiSelector selector) {
    int before = seen.getOrDefault(selector, 0);
    if (selector.instance == null || before >= selector.instance) return true;
    seen.put(selector, before + 1);
    return false;
  }
}
