package dev.reprise.embedded.uiautomator2.command;

import android.R;
import android.view.KeyEvent;
import dev.reprise.agent.source.Box;
import dev.reprise.agent.source.NodeAction;
import dev.reprise.embedded.uiautomator2.protocol.CommandFailure;
import dev.reprise.embedded.uiautomator2.screen.UiElement;
import org.json.JSONException;
import org.json.JSONObject;

/** Commands on one element. */
final class ElementCommands {
  private final Desk desk;

  ElementCommands(Desk desk) {
    this.desk = desk;
  }

  void routes(Routes routes) {
    routes.post("/element/:id/click", this::click);
    routes.post("/element/:id/clear", call -> clear(call, desk.element(call)));
    routes.post("/element/:id/value", call -> type(call, desk.element(call)));
    routes.post("/keys", call -> type(call, desk.focused(call.session)));
    routes.get("/element/:id/text", call -> desk.element(call).text());
    routes.get("/element/:id/attribute/:name", call -> ElementFacts.attribute(desk.element(call), call.path("name")));
    routes.get("/element/:id/name", call -> ElementFacts.orNull(desk.element(call).facts.contentDescription));
    routes.get("/element/:id/rect", call -> ElementFacts.rect(desk.element(call)));
    routes.get("/element/:id/size", call -> size(desk.element(call)));
    routes.get("/element/:id/location", call -> location(desk.element(call)));
    routes.get("/element/:id/screenshot", call -> Pictures.part(desk.source, desk.element(call).bounds()));
    routes.get("/screenshot/:id", call -> Pictures.part(desk.source, desk.element(call).bounds()));
  }

  private Object click(Call call) throws Exception {
    desk.click(desk.element(call));
    desk.awaitIdle(call.session);
    return null;
  }

  /** As UiObject2.clear: what is no field stays as it is, and nothing is said. */
  private Object clear(Call call, UiElement element) throws Exception {
    desk.perform(call.session, element, NodeAction.setText(""));
    return null;
  }

  /** Sets a slider to a number, and a field to what it showed with the new text behind it, or in its place with `replace`. */
  private Object type(Call call, UiElement element) throws Exception {
    String asked = call.string("text");
    if (element.offers(R.id.accessibilityActionSetProgress)) {
      setProgress(call, element, asked);
      return null;
    }
    boolean enter = asked.endsWith("\\n") || asked.endsWith("\n");
    String added = !enter ? asked : asked.endsWith("\\n") ? asked.substring(0, asked.length() - 2) : asked.substring(0, asked.length() - 1);
    boolean replaces = call.body().optBoolean("replace", false);
    // A hint is no text; a password shows bullets, so its field is cleared by the client or replaced.
    String before = replaces || element.facts.text == null ? "" : element.facts.text;
    setText(call, element, before + added);
    if (enter && !desk.gestures.press(KeyEvent.KEYCODE_ENTER, 0, false)) {
      throw CommandFailure.invalidElementState("The text was set, but no window took the Enter key.");
    }
    return null;
  }

  private void setText(Call call, UiElement element, String text) throws Exception {
    int most = element.facts.maxTextLength;
    String fitting = most > 0 && text.length() > most ? text.substring(0, most) : text;
    if (!desk.perform(call.session, element, NodeAction.setText(fitting))) {
      throw CommandFailure.invalidElementState("The text of the element " + element.facts.className + " cannot be set to '" + fitting + "': it is no field that can be edited.");
    }
  }

  private void setProgress(Call call, UiElement element, String asked) throws Exception {
    float value;
    try {
      value = Float.parseFloat(asked);
    } catch (NumberFormatException e) {
      throw CommandFailure.invalidArgument("A slider is set to a number, not to '" + asked + "'.");
    }
    if (element.facts.hasRange) value = Math.max(element.facts.rangeMin, Math.min(element.facts.rangeMax, value));
    if (!desk.perform(call.session, element, NodeAction.setProgress(value))) {
      throw CommandFailure.invalidElementState("The element " + element.facts.className + " refused to be set to " + value + ".");
    }
  }

  private static JSONObject size(UiElement element) throws JSONException {
    Box box = element.bounds();
    return new JSONObject().put("width", box.right - box.left).put("height", box.bottom - box.top);
  }

  private static JSONObject location(UiElement element) throws JSONException {
    Box box = element.bounds();
    return new JSONObject().put("x", box.left).put("y", box.top);
  }
}
