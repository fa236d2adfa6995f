package dev.reprise.embedded.uiautomator2.screen;

import dev.reprise.agent.source.Box;
import dev.reprise.agent.source.DisplayInfo;
import dev.reprise.agent.source.Node;
import dev.reprise.agent.source.NodeSource;
import dev.reprise.agent.source.Screen;
import dev.reprise.agent.source.SourceException;
import dev.reprise.agent.source.Window;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/** The windows at one instant, as data: what is searched is what was there together. */
public final class Snapshot {
  public final DisplayInfo display;
  /** The roots of the windows, topmost first. */
  public final List<UiElement> roots;

  private Snapshot(DisplayInfo display, List<UiElement> roots) {
    this.display = display;
    this.roots = roots;
  }

  /**
   * Reads the screen as it is now.
   *
   * @param allWindows false for the active window alone, which is what the UiAutomator2 server looks at unless it is told otherwise
   * @param maxDepth how many levels of nodes are read
   */
  public static Snapshot of(NodeSource source, boolean allWindows, int maxDepth) throws SourceException {
    return source.read(screen -> take(screen, allWindows, maxDepth));
  }

  /** The same inside a reading of the screen. */
  public static Snapshot take(Screen screen, boolean allWindows, int maxDepth) {
    DisplayInfo display = screen.display();
    List<UiElement> roots = new ArrayList<>();
    for (Window window : screen.windows()) {
      Node root = allWindows || window.active() ? window.root() : null;
      if (root != null) roots.add(walk(root, null, roots.size(), window, clip(window.bounds(), display), maxDepth));
    }
    return new Snapshot(display, roots);
  }

  private static UiElement walk(Node node, UiElement parent, int index, Window window, Box clip, int depth) {
    UiElement element = new UiElement(node.facts(), window.id(), parent, index, clip);
    int count = depth > 1 ? node.childCount() : 0;
    for (int i = 0; i < count; i++) {
      Node child = node.child(i);
      if (child != null) element.children.add(walk(child, element, i, window, clip, depth - 1));
    }
    return element;
  }

  private static Box clip(Box window, DisplayInfo display) {
    return new Box(Math.max(0, window.left), Math.max(0, window.top), Math.min(display.width, window.right), Math.min(display.height, window.bottom));
  }

  /** The first in reading order, or null; nodes that a person cannot see are looked at too. */
  public UiElement first(Predicate<UiElement> wanted) {
    for (UiElement root : roots) {
      UiElement found = first(root, wanted);
      if (found != null) return found;
    }
    return null;
  }

  private static UiElement first(UiElement element, Predicate<UiElement> wanted) {
    if (wanted.test(element)) return element;
    for (UiElement child : element.children) {
      UiElement found = first(child, wanted);
      if (found != null) return found;
    }
    return null;
  }
}
