package dev.reprise.embedded.uiautomator2.screen;

import dev.reprise.agent.source.Box;
import dev.reprise.agent.source.NodeFacts;
import java.util.LinkedHashMap;
import java.util.Map;

/** An element's attributes, named and ordered as in the UiAutomator2 server's page source. */
public final class Attributes {
  private Attributes() {}

  /** All that the page source tells of an element; what has no value is left out. */
  public static Map<String, String> of(UiElement element) {
    NodeFacts facts = element.facts;
    Map<String, String> all = new LinkedHashMap<>();
    if (element.isToast()) {
      all.put("index", Integer.toString(element.index));
      all.put("package", facts.packageName);
      all.put("class", facts.className);
      all.put("text", facts.text);
      all.put("displayed", "true");
      return all;
    }
    all.put("index", Integer.toString(element.index));
    put(all, "package", facts.packageName);
    put(all, "class", facts.className);
    all.put("text", element.text());
    put(all, "content-desc", facts.contentDescription);
    if (facts.resourceId != null && !facts.resourceId.isEmpty()) all.put("resource-id", facts.resourceId);
    all.put("checkable", Boolean.toString(facts.checkable));
    all.put("checked", Boolean.toString(facts.checked));
    all.put("clickable", Boolean.toString(facts.clickable));
    all.put("enabled", Boolean.toString(facts.enabled));
    all.put("focusable", Boolean.toString(facts.focusable));
    all.put("focused", Boolean.toString(facts.focused));
    all.put("long-clickable", Boolean.toString(facts.longClickable));
    all.put("password", Boolean.toString(facts.password));
    all.put("scrollable", Boolean.toString(facts.scrollable));
    if (selects(facts)) {
      all.put("selection-start", Integer.toString(facts.selectionStart));
      all.put("selection-end", Integer.toString(facts.selectionEnd));
    }
    all.put("selected", Boolean.toString(facts.selected));
    all.put("bounds", bounds(element.bounds()));
    all.put("displayed", Boolean.toString(facts.visibleToUser));
    put(all, "hint", facts.hint);
    accessibility(facts, element, all);
    return all;
  }

  private static void accessibility(NodeFacts facts, UiElement element, Map<String, String> all) {
    all.put("a11y-important", Boolean.toString(facts.important));
    all.put("screen-reader-focusable", Boolean.toString(facts.screenReaderFocusable));
    if (facts.inputType != 0) all.put("input-type", Integer.toString(facts.inputType));
    all.put("drawing-order", Integer.toString(facts.drawingOrder));
    all.put("showing-hint", Boolean.toString(facts.showingHint));
    all.put("text-entry-key", Boolean.toString(facts.textEntryKey));
    if (facts.maxTextLength != -1) all.put("multiline", Boolean.toString(facts.multiLine));
    all.put("dismissable", Boolean.toString(facts.dismissable));
    all.put("a11y-focused", Boolean.toString(facts.accessibilityFocused));
    all.put("heading", Boolean.toString(facts.heading));
    all.put("live-region", Integer.toString(facts.liveRegion));
    all.put("context-clickable", Boolean.toString(facts.contextClickable));
    if (facts.maxTextLength != -1) all.put("max-text-length", Integer.toString(facts.maxTextLength));
    all.put("content-invalid", Boolean.toString(facts.contentInvalid));
    put(all, "error", facts.error);
    put(all, "pane-title", facts.paneTitle);
    put(all, "tooltip-text", facts.tooltip);
    all.put("window-id", Integer.toString(element.window));
    if (facts.rows >= 0) all.put("is-collection", "true");
    if (facts.row >= 0) all.put("is-collection-item", "true");
  }

  public static boolean selects(NodeFacts facts) {
    return facts.selectionStart >= 0 && facts.selectionStart != facts.selectionEnd;
  }

  /** As Rect.toShortString: "[left,top][right,bottom]". */
  public static String bounds(Box box) {
    return "[" + box.left + "," + box.top + "][" + box.right + "," + box.bottom + "]";
  }

  private static void put(Map<String, String> all, String name, String value) {
    if (value != null) all.put(name, value);
  }
}
