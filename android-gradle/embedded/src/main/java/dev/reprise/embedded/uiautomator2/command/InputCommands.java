package dev.reprise.embedded.uiautomator2.command;

import android.view.KeyEvent;
import dev.reprise.embedded.uiautomator2.element.ElementStore;
import dev.reprise.embedded.uiautomator2.gesture.ActionPlayer;
import dev.reprise.embedded.uiautomator2.gesture.ActionSequence;
import dev.reprise.embedded.uiautomator2.protocol.CommandFailure;
import org.json.JSONArray;

/** Fingers and keys that the client plans itself. */
final class InputCommands {
  private final Desk desk;

  InputCommands(Desk desk) {
    this.desk = desk;
  }

  void routes(Routes routes) {
    routes.post("/actions", this::actions);
    routes.post("/back", call -> press(KeyEvent.KEYCODE_BACK, 0, false));
    routes.post("/appium/device/press_keycode", call -> press(call, false));
    routes.post("/appium/device/long_press_keycode", call -> press(call, true));
  }

  private Object actions(Call call) throws Exception {
    JSONArray sources = call.body().optJSONArray("actions");
    if (sources == null) throw CommandFailure.invalidArgument("'actions' must be a list of input sources.");
    ActionSequence sequence = ActionSequence.parse(sources, element -> Desk.centre(desk.element(call.session, ElementStore.idIn(element))));
    new ActionPlayer(desk.source, desk.gestures).play(sequence);
    return null;
  }

  private Object press(Call call, boolean isLong) throws Exception {
    return press((int) call.number("keycode"), call.integer("metastate", 0), isLong);
  }

  private Object press(int keyCode, int metaState, boolean isLong) throws Exception {
    if (!desk.gestures.press(keyCode, metaState, isLong)) throw CommandFailure.invalidElementState("No window took the key with the code " + keyCode + ".");
    return null;
  }
}
