package dev.reprise.embedded.uiautomator2.command;

import dev.reprise.embedded.uiautomator2.find.Finder;
import dev.reprise.embedded.uiautomator2.find.Locator;
import dev.reprise.embedded.uiautomator2.protocol.CommandFailure;
import dev.reprise.embedded.uiautomator2.screen.UiElement;
import java.util.List;
import org.json.JSONArray;
import org.json.JSONException;
import org.json.JSONObject;

/** Commands that find elements. */
final class FindCommands {
  private final Desk desk;

  FindCommands(Desk desk) {
    this.desk = desk;
  }

  void routes(Routes routes) {
    routes.post("/element", this::one);
    routes.post("/elements", this::all);
    routes.get("/element/active", call -> tell(call.session, desk.focused(call.session), "its input focus"));
    routes.get("/appium/element/:id/first_visible", this::firstVisible);
  }

  private Object one(Call call) throws Exception {
    List<UiElement> found = find(call, true);
    if (found.isEmpty()) throw CommandFailure.noSuchElement("Nothing on the screen is named by " + described(call) + ".");
    return tell(call.session, found.get(0), described(call));
  }

  private Object all(Call call) throws Exception {
    JSONArray elements = new JSONArray();
    for (UiElement element : find(call, false)) elements.put(tell(call.session, element, described(call)));
    return elements;
  }

  private List<UiElement> find(Call call, boolean one) throws Exception {
    Locator locator = Desk.locator(call.session, call.string("strategy"), call.string("selector"));
    Finder finder = desk.finder(call.session);
    String context = call.optional("context");
    UiElement within = context == null || context.isEmpty() ? null : call.session.elements.require(context, finder);
    return finder.find(locator, within, one);
  }

  private Object firstVisible(Call call) throws Exception {
    for (UiElement child : desk.element(call).children()) if (child.facts.visibleToUser) return tell(call.session, child, "its place in another element");
    throw CommandFailure.noSuchElement("The element has no visible children.");
  }

  /** With the attributes that the settings ask for, when they ask for more than the id. */
  private static JSONObject tell(Session session, UiElement element, String foundBy) throws JSONException {
    JSONObject told = session.elements.tell(element, foundBy);
    if (session.settings.flag("shouldUseCompactResponses")) return told;
    for (String field : session.settings.list("elementResponseAttributes")) {
      String name = field.startsWith("attribute/") ? field.substring("attribute/".length()) : field;
      if (field.equals("name")) told.put(field, ElementFacts.orNull(element.facts.contentDescription));
      else if (field.equals("rect")) told.put(field, ElementFacts.rect(element));
      else if (ElementFacts.knows(name)) told.put(field, ElementFacts.attribute(element, name));
    }
    return told;
  }

  private static String described(Call call) {
    return call.optional("strategy") + " `" + call.optional("selector") + "`";
  }
}
