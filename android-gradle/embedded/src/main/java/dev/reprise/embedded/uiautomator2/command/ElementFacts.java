package dev.reprise.embedded.uiautomator2.command;

import dev.reprise.agent.source.Box;
import dev.reprise.embedded.uiautomator2.protocol.CommandFailure;
import dev.reprise.embedded.uiautomator2.screen.Attributes;
import dev.reprise.embedded.uiautomator2.screen.UiElement;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.json.JSONException;
import org.json.JSONObject;

/** What can be asked of one element. */
final class ElementFacts {
  /** Second names, as clients of several drivers use them. */
  private static final Map<String, String> ALIASES =
      Map.of(
          "classname", "class", "contentdescription", "content-desc", "longclickable", "long-clickable", "resourceid", "resource-id", "name", "text",
          "iscollection", "is-collection", "iscollectionitem", "is-collection-item");

  private static final Set<String> NAMES =
      Set.of(
          "checkable", "checked", "class", "clickable", "content-desc", "enabled", "focusable", "focused", "long-clickable", "package", "password",
          "resource-id", "scrollable", "selection-start", "selection-end", "selected", "text", "hint", "bounds", "displayed", "is-collection",
          "is-collection-item");

  private ElementFacts() {}

  static boolean knows(String name) {
    return NAMES.contains(canonical(name));
  }

  /** An attribute as text, JSON's null when the element has none. */
  static Object attribute(UiElement element, String asked) {
    String name = canonical(asked);
    if (!NAMES.contains(name)) throw CommandFailure.unknownCommand("'" + asked + "' attribute is unknown for the element; these are known: " + String.join(", ", NAMES.stream().sorted().toList()) + ".");
    String value = Attributes.of(element).get(name);
    return value == null && name.startsWith("is-") ? "false" : orNull(value);
  }

  static Object orNull(String value) {
    return value == null ? JSONObject.NULL : value;
  }

  static JSONObject rect(UiElement element) throws JSONException {
    Box box = element.bounds();
    return new JSONObject().put("x", box.left).put("y", box.top).put("width", box.right - box.left).put("height", box.bottom - box.top);
  }

  private static String canonical(String name) {
    String lower = name.toLowerCase(Locale.ROOT);
    return ALIASES.getOrDefault(lower, lower);
  }
}
