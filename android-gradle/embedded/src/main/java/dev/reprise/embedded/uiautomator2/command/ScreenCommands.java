package dev.reprise.embedded.uiautomator2.command;

import android.accessibilityservice.AccessibilityService;
import dev.reprise.agent.source.DisplayInfo;
import dev.reprise.agent.source.Screen;
import dev.reprise.agent.source.SourceException;
import dev.reprise.agent.source.Window;
import dev.reprise.embedded.uiautomator2.find.Finder;
import dev.reprise.embedded.uiautomator2.protocol.CommandFailure;
import dev.reprise.embedded.uiautomator2.screen.SourceText;
import org.json.JSONArray;
import org.json.JSONException;
import org.json.JSONObject;

/** Commands about the screen as a whole. */
final class ScreenCommands {
  private final Desk desk;

  ScreenCommands(Desk desk) {
    this.desk = desk;
  }

  void routes(Routes routes) {
    routes.get("/source", this::source);
    routes.get("/screenshot", call -> Pictures.whole(desk.source));
    routes.get("/window/:handle/size", call -> size());
    routes.get("/appium/device/pixel_ratio", call -> display().densityDpi / 160.0);
    routes.get("/appium/device/display_density", call -> display().densityDpi);
    routes.post("/appium/list_windows", call -> desk.source.read(ScreenCommands::windows));
    routes.post("/appium/reset_ax_cache", call -> null); // Nothing is cached here.
    routes.post("/appium/device/open_notifications", call -> openNotifications());
  }

  private Object source(Call call) throws Exception {
    Finder finder = desk.finder(call.session);
    finder.refresh();
    return SourceText.of(finder.source(null));
  }

  private DisplayInfo display() throws SourceException {
    return desk.source.read(Screen::display);
  }

  private JSONObject size() throws Exception {
    DisplayInfo display = display();
    return new JSONObject().put("width", display.width).put("height", display.height);
  }

  private static JSONArray windows(Screen screen) {
    JSONArray all = new JSONArray();
    try {
      for (Window window : screen.windows()) {
        JSONObject bounds = new JSONObject().put("left", window.bounds().left).put("top", window.bounds().top);
        bounds.put("right", window.bounds().right).put("bottom", window.bounds().bottom);
        JSONObject told = new JSONObject().put("windowId", window.id()).put("displayId", 0).put("layer", window.layer()).put("bounds", bounds);
        told.put("title", ElementFacts.orNull(window.title())).put("packageName", ElementFacts.orNull(window.packageName()));
        told.put("isActive", window.active()).put("isFocused", window.focused()).put("isAccessibilityFocused", false).put("isInPictureInPictureMode", false);
        all.put(told);
      }
    } catch (JSONException e) {
      throw new IllegalStateException("Strings and whole numbers always fit into JSON.", e);
    }
    return all;
  }

  private Object openNotifications() throws SourceException {
    if (!desk.source.global(AccessibilityService.GLOBAL_ACTION_NOTIFICATIONS)) {
      throw CommandFailure.invalidElementState("The device failed to open the notifications: its screen is off.");
    }
    return null;
  }
}
