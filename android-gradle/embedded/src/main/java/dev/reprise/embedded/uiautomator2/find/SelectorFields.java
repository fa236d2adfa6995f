package dev.reprise.embedded.uiautomator2.find;

import dev.reprise.embedded.uiautomator2.protocol.CommandFailure;
import dev.reprise.embedded.uiautomator2.screen.UiElement;
import java.util.function.Predicate;
import org.json.JSONArray;
import org.json.JSONException;
import org.json.JSONObject;

/** A UiSelector as the Python package sends it: its methods as fields, with lists of what is searched below or beside. */
public final class SelectorFields {
  final UiSelector selector;

  private SelectorFields(UiSelector selector) {
    this.selector = selector;
  }

  public static SelectorFields of(JSONObject fields) throws JSONException {
    try {
      return new SelectorFields(selector(fields));
    } catch (SelectorSyntax e) {
      throw CommandFailure.invalidSelector(e.getMessage());
    }
  }

  static UiSelector scrollable() {
    return UiSelector.of(Criteria.ofFlag("scrollable", true));
  }

  /** A strategy of WebDriver that a UiSelector can express. */
  static UiSelector named(String strategy, String selector) {
    try {
      switch (strategy) {
        case "accessibility id": return UiSelector.of(Criteria.ofText("description", selector));
        case "class name": return UiSelector.of(Criteria.ofText("className", selector));
        case "-android uiautomator": return ExpressionParser.parse(selector).get(0).selector;
        default: throw CommandFailure.invalidArgument("Unsupported strategy: '" + strategy + "'; one scrolls to: accessibility id, class name, -android uiautomator.");
      }
    } catch (SelectorSyntax e) {
      throw CommandFailure.invalidSelector(e.getMessage());
    }
  }

  /** As an argument of {@link Finder#scroll}. */
  public Object asArgument() {
    return selector;
  }

  private static UiSelector selector(JSONObject fields) throws JSONException {
    UiSelector selector = UiSelector.any();
    for (String name : fields.keySet()) {
      if (!name.equals("mask") && !name.startsWith("childOrSibling")) selector = with(selector, name, fields.get(name));
    }
    JSONArray kinds = fields.optJSONArray("childOrSibling");
    JSONArray others = fields.optJSONArray("childOrSiblingSelector");
    for (int i = 0; kinds != null && others != null && i < kinds.length(); i++) {
      UiSelector other = selector(others.getJSONObject(i));
      selector = kinds.getString(i).equals("child") ? selector.child(other) : selector.fromParent(other);
    }
    return selector;
  }

  private static UiSelector with(UiSelector selector, String name, Object value) {
    if (name.equals("instance") && value instanceof Integer) return selector.instance((Integer) value);
    if (name.equals("index") && value instanceof Integer) return selector.and(element -> element.index == (Integer) value);
    Predicate<UiElement> criterion = null;
    if (value instanceof String) criterion = Criteria.ofText(name, (String) value);
    if (value instanceof Boolean) criterion = Criteria.ofFlag(name, (Boolean) value);
    if (criterion == null) throw new SelectorSyntax("A selector has no field `" + name + "` that takes " + value + ".");
    return selector.and(criterion);
  }
}
