package dev.reprise.embedded.uiautomator2.rpc;

import dev.reprise.agent.source.Box;
import dev.reprise.agent.source.NodeFacts;
import dev.reprise.embedded.uiautomator2.screen.UiElement;
import java.util.List;
import org.json.JSONArray;
import org.json.JSONException;
import org.json.JSONObject;

/** An element as the Python package's `info` has it. */
final class ElementInfo {
  private ElementInfo() {}

  static JSONArray of(List<UiElement> elements) throws JSONException {
    JSONArray all = new JSONArray();
    for (UiElement element : elements) all.put(of(element));
    return all;
  }

  static JSONObject of(UiElement element) throws JSONException {
    NodeFacts facts = element.facts;
    JSONObject info = new JSONObject();
    info.put("bounds", rect(new Box(facts.left, facts.top, facts.right, facts.bottom))).put("visibleBounds", rect(element.bounds()));
    info.put("className", facts.className).put("packageName", facts.packageName).put("text", element.text());
    info.put("contentDescription", facts.contentDescription == null ? JSONObject.NULL : facts.contentDescription);
    info.put("resourceName", facts.resourceId == null ? JSONObject.NULL : facts.resourceId);
    info.put("checkable", facts.checkable).put("checked", facts.checked).put("clickable", facts.clickable).put("enabled", facts.enabled);
    info.put("focusable", facts.focusable).put("focused", facts.focused).put("longClickable", facts.longClickable);
    return info.put("scrollable", facts.scrollable).put("selected", facts.selected).put("childCount", element.children().size());
  }

  private static JSONObject rect(Box box) throws JSONException {
    return new JSONObject().put("left", box.left).put("top", box.top).put("right", box.right).put("bottom", box.bottom);
  }
}
