package dev.reprise.embedded.uiautomator2.rpc;

import android.accessibilityservice.AccessibilityService;
import android.content.ClipData;
import android.view.KeyEvent;
import dev.reprise.agent.gesture.GesturePlayer;
import dev.reprise.agent.source.Box;
import dev.reprise.agent.source.NodeAction;
import dev.reprise.agent.source.NodeSource;
import dev.reprise.embedded.accessibility.PhoneDisplay;
import dev.reprise.embedded.sandbox.Device;
import dev.reprise.embedded.uiautomator2.find.Finder;
import dev.reprise.embedded.uiautomator2.find.Locator;
import dev.reprise.embedded.uiautomator2.find.SelectorFields;
import dev.reprise.embedded.uiautomator2.gesture.Gestures;
import dev.reprise.embedded.uiautomator2.protocol.CommandFailure;
import dev.reprise.embedded.uiautomator2.protocol.Settings;
import dev.reprise.embedded.uiautomator2.screen.LiveNodes;
import dev.reprise.embedded.uiautomator2.screen.UiElement;
import dev.reprise.embedded.uiautomator2.screen.Watch;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import org.json.JSONArray;
import org.json.JSONException;
import org.json.JSONObject;
import org.robolectric.RuntimeEnvironment;

/** The methods of the Python package's server, by name; the others are refused as unknown. */
final class RpcMethods {
  /** One step of a swipe. */
  private static final long STEP_MS = 5;
  /** Of a dump that names none, as the server on a phone has it. */
  private static final int MAX_DEPTH = 50;
  private static final long LOOK_MS = 50;

  private final Device device;
  private final NodeSource source;
  private final Watch watch;
  private final Gestures gestures;
  private final Settings settings = new Settings();

  RpcMethods(Device device, NodeSource source, Watch watch) {
    this.device = device;
    this.source = source;
    this.watch = watch;
    this.gestures = new Gestures(source, new GesturePlayer(source));
    // The client waits for what it wants; its server looks at once.
    settings.put("waitForIdleTimeout", 0L);
  }

  Object call(String method, JSONArray given) throws Exception {
    switch (method) {
      case "deviceInfo": return DeviceFacts.of(device);
      case "dumpWindowHierarchy": return new PhoneDisplay(device).hierarchy(given.optInt(1, MAX_DEPTH));
      case "takeScreenshot": return screenshot();
      case "click": return click(given);
      case "swipe": return line(given);
      case "drag": gestures.drag(at(given, 0), at(given, 1), at(given, 2), at(given, 3), Gestures.DRAG_SPEED); return true;
      case "pressKey": return press(KeyNames.code(given.getString(0)), 0);
      case "pressKeyCode": return press(given.getInt(0), given.length() > 1 ? given.getInt(1) : 0);
      case "exist": return !find(given, true).isEmpty();
      case "count": return find(given, false).size();
      case "objInfo": return ElementInfo.of(one(given));
      case "objInfoOfAllInstances": return ElementInfo.of(find(given, false));
      case "waitForExists": return await(given, true);
      case "waitUntilGone": return await(given, false);
      case "getText": return one(given).text();
      case "setText": return setText(given, given.getString(1));
      case "clearTextField": return setText(given, "");
      case "pinchIn": return pinch(given, false);
      case "pinchOut": return pinch(given, true);
      case "scrollForward":
      case "scrollBackward":
      case "flingForward":
      case "flingBackward":
      case "scrollToBeginning":
      case "scrollToEnd":
      case "flingToBeginning":
      case "flingToEnd": return scroll(method, given);
      case "scrollTo": return finder().scroll(fields(given, 0), given.optBoolean(2, true), "scrollIntoView", List.of(fields(given, 1).asArgument()));
      case "getClipboard": return clipboard();
      case "setClipboard": setClipboard(given.isNull(0) ? "" : given.getString(0), given.getString(1)); return null;
      case "getLastToast": return watch.toasts().stream().findFirst().map(UiElement::text).orElse(null);
      case "openNotification": return source.global(AccessibilityService.GLOBAL_ACTION_NOTIFICATIONS);
      case "openQuickSettings": return source.global(AccessibilityService.GLOBAL_ACTION_QUICK_SETTINGS);
      default: throw CommandFailure.unknownCommand("This device's server has no method " + method + ".");
    }
  }

  private Finder finder() {
    return new Finder(source, watch, gestures, settings);
  }

  private static SelectorFields fields(JSONArray given, int at) throws JSONException {
    return SelectorFields.of(given.getJSONObject(at));
  }

  private List<UiElement> find(JSONArray given, boolean one) throws Exception {
    return finder().find(Locator.of(fields(given, 0)), null, one);
  }

  private UiElement one(JSONArray given) throws Exception {
    List<UiElement> found = find(given, true);
    if (found.isEmpty()) throw CommandFailure.noSuchElement(given.getJSONObject(0).toString());
    return found.get(0);
  }

  private boolean await(JSONArray given, boolean wanted) throws Exception {
    long deadlineMs = source.clock().uptimeMs() + (long) given.getDouble(1);
    while (find(given, true).isEmpty() == wanted) {
      long nowMs = source.clock().uptimeMs();
      if (nowMs >= deadlineMs) return false;
      source.clock().sleepUntil(Math.min(deadlineMs, nowMs + LOOK_MS));
    }
    return true;
  }

  /** On a point, for a time if one is given; or on an element's centre. */
  private Object click(JSONArray given) throws Exception {
    if (given.optJSONObject(0) != null) {
      Box box = one(given).bounds();
      gestures.click((box.left + box.right) / 2, (box.top + box.bottom) / 2);
    } else if (given.length() > 2) {
      gestures.longClick(at(given, 0), at(given, 1), (long) given.getDouble(2));
    } else {
      gestures.click(at(given, 0), at(given, 1));
    }
    return true;
  }

  private Object line(JSONArray given) throws Exception {
    gestures.line(at(given, 0), at(given, 1), at(given, 2), at(given, 3), (long) given.getDouble(4) * STEP_MS, 0);
    return true;
  }

  private static float at(JSONArray given, int index) throws JSONException {
    return (float) given.getDouble(index);
  }

  private boolean press(int keyCode, int metaState) throws Exception {
    if (keyCode == KeyEvent.KEYCODE_UNKNOWN) return false;
    return gestures.press(keyCode, metaState, false);
  }

  private boolean setText(JSONArray given, String text) throws Exception {
    UiElement element = one(given);
    LiveNodes.Outcome outcome = LiveNodes.perform(source, element, NodeAction.setText(text));
    if (outcome == LiveNodes.Outcome.GONE) throw CommandFailure.noSuchElement(given.getJSONObject(0).toString());
    return outcome == LiveNodes.Outcome.DONE;
  }

  private boolean pinch(JSONArray given, boolean open) throws Exception {
    gestures.pinch(one(given).bounds(), open, given.getInt(1) / 100.0, Gestures.PINCH_SPEED);
    return true;
  }

  /** Selector, whether vertical, then as the method of UiScrollable has it. */
  private boolean scroll(String method, JSONArray given) throws Exception {
    List<Object> arguments = new ArrayList<>();
    for (int i = 2; i < given.length(); i++) arguments.add(given.getDouble(i));
    return finder().scroll(fields(given, 0), given.optBoolean(1, true), method, arguments);
  }

  private Object screenshot() throws Exception {
    byte[] png = source.screenshot();
    return png == null ? null : Base64.getEncoder().encodeToString(png);
  }

  private String clipboard() {
    return device.mainThread.call(
        () -> {
          ClipData clip = device.clipboard.get();
          return clip == null || clip.getItemCount() == 0 ? null : clip.getItemAt(0).coerceToText(RuntimeEnvironment.systemContext).toString();
        });
  }

  private void setClipboard(String label, String text) {
    device.mainThread.call(
        () -> {
          device.clipboard.set(ClipData.newPlainText(label, text));
          return null;
        });
  }
}
