package dev.reprise.embedded.uiautomator2.command;

import android.view.accessibility.AccessibilityNodeInfo;
import android.view.accessibility.AccessibilityNodeInfo.AccessibilityAction;
import dev.reprise.agent.source.Box;
import dev.reprise.agent.source.DisplayInfo;
import dev.reprise.agent.source.Screen;
import dev.reprise.agent.source.SourceException;
import dev.reprise.embedded.uiautomator2.element.ElementStore;
import dev.reprise.embedded.uiautomator2.find.Finder;
import dev.reprise.embedded.uiautomator2.gesture.Direction;
import dev.reprise.embedded.uiautomator2.gesture.Gestures;
import dev.reprise.embedded.uiautomator2.protocol.CommandFailure;
import dev.reprise.embedded.uiautomator2.screen.Snapshot;
import dev.reprise.embedded.uiautomator2.screen.UiElement;
import java.util.List;
import org.json.JSONObject;

/** The ready-made gestures (`mobile: clickGesture` and its kin), on an element or an area of the screen. */
final class GestureCommands {
  /** UiObject2 keeps away from an element's edges by a tenth of its size. */
  private static final double MARGIN = 0.1;

  private final Desk desk;

  GestureCommands(Desk desk) {
    this.desk = desk;
  }

  void routes(Routes routes) {
    routes.post("/appium/gestures/click", call -> at(call, (x, y) -> desk.gestures.click(x, y)));
    routes.post("/appium/gestures/double_click", call -> at(call, (x, y) -> desk.gestures.doubleClick(x, y)));
    routes.post("/appium/gestures/long_click", call -> at(call, (x, y) -> desk.gestures.longClick(x, y, call.integer("duration", -1))));
    routes.post("/appium/gestures/drag", this::drag);
    routes.post("/appium/gestures/swipe", this::swipe);
    routes.post("/appium/gestures/scroll", this::scroll);
    routes.post("/appium/gestures/fling", this::fling);
    routes.post("/gestures/scroll_to", this::scrollTo);
    routes.post("/appium/gestures/pinch_open", call -> pinch(call, true));
    routes.post("/appium/gestures/pinch_close", call -> pinch(call, false));
  }

  private interface PointGesture {
    void play(float x, float y) throws Exception;
  }

  private Object at(Call call, PointGesture gesture) throws Exception {
    UiElement element = origin(call);
    JSONObject locator = call.object("locator");
    if (element == null && locator != null) element = locate(call.session, locator);
    JSONObject offset = call.object("offset");
    if (element == null && offset == null) throw CommandFailure.invalidArgument("Either an element or the offset on the screen must be given.");
    float[] point = element == null ? new float[] {0, 0} : Desk.centre(element);
    if (offset != null) {
      Box box = element == null ? new Box(0, 0, 0, 0) : element.bounds();
      point = new float[] {box.left + (int) Call.number(offset, "x"), box.top + (int) Call.number(offset, "y")};
    }
    gesture.play(point[0], point[1]);
    return null;
  }

  private Object drag(Call call) throws Exception {
    UiElement element = origin(call);
    JSONObject start = call.object("start");
    JSONObject end = call.object("end");
    if (end == null || (element == null && start == null)) throw CommandFailure.invalidArgument("A drag needs its end, and an element or its start.");
    Box box = element == null ? new Box(0, 0, 0, 0) : element.bounds();
    float[] from = start == null ? Desk.centre(element) : new float[] {box.left + (int) Call.number(start, "x"), box.top + (int) Call.number(start, "y")};
    desk.gestures.drag(from[0], from[1], (int) Call.number(end, "x"), (int) Call.number(end, "y"), speed(call, Gestures.DRAG_SPEED));
    return null;
  }

  private Object swipe(Call call) throws Exception {
    desk.gestures.swipe(area(call), Direction.of(call.string("direction")), part(call), speed(call, Gestures.SWIPE_SPEED));
    return null;
  }

  /** Whether more can be scrolled in that direction. */
  private Object scroll(Call call) throws Exception {
    Direction direction = Direction.of(call.string("direction"));
    double part = call.number("percent");
    if (part <= 0) throw CommandFailure.invalidArgument("'percent' must be greater than 0.");
    Box area = area(call);
    desk.gestures.scroll(area, direction, part, speed(call, Gestures.SCROLL_SPEED));
    return scrollsOn(call, area, direction);
  }

  private Object scrollTo(Call call) throws Exception {
    JSONObject wanted = call.object("params");
    if (wanted == null) throw CommandFailure.invalidArgument("'params' with a strategy and a selector are missing.");
    String selector = wanted.optString("selector");
    boolean isThere = desk.finder(call.session).scrollTo(origin(call), wanted.optString("strategy"), selector, wanted.optInt("maxSwipes", 0));
    if (!isThere) throw CommandFailure.noSuchElement("Scrolling did not bring " + selector + " into view.");
    return null;
  }

  private Object fling(Call call) throws Exception {
    Direction direction = Direction.of(call.string("direction"));
    Box area = area(call);
    desk.gestures.swipe(area, direction.opposite(), 1, speed(call, Gestures.FLING_SPEED));
    return scrollsOn(call, area, direction);
  }

  private Object pinch(Call call, boolean open) throws Exception {
    desk.gestures.pinch(area(call), open, part(call), speed(call, Gestures.PINCH_SPEED));
    return null;
  }

  private boolean scrollsOn(Call call, Box area, Direction direction) throws Exception {
    Snapshot now = desk.finder(call.session).refresh();
    int x = (area.left + area.right) / 2;
    int y = (area.top + area.bottom) / 2;
    // Of those that scroll under the finger any one may go on: a list in a pager scrolls down while the pager scrolls right.
    return now.first(element -> isAt(element.bounds(), x, y) && scrollsOn(element, direction)) != null;
  }

  private static boolean scrollsOn(UiElement element, Direction direction) {
    boolean horizontal = element.offers(AccessibilityAction.ACTION_SCROLL_LEFT.getId()) || element.offers(AccessibilityAction.ACTION_SCROLL_RIGHT.getId());
    boolean vertical = element.offers(AccessibilityAction.ACTION_SCROLL_UP.getId()) || element.offers(AccessibilityAction.ACTION_SCROLL_DOWN.getId());
    switch (direction) {
      case LEFT: if (horizontal) return element.offers(AccessibilityAction.ACTION_SCROLL_LEFT.getId()); break;
      case RIGHT: if (horizontal) return element.offers(AccessibilityAction.ACTION_SCROLL_RIGHT.getId()); break;
      case UP: if (vertical) return element.offers(AccessibilityAction.ACTION_SCROLL_UP.getId()); break;
      default: if (vertical) return element.offers(AccessibilityAction.ACTION_SCROLL_DOWN.getId());
    }
    if (horizontal || vertical) return false;
    boolean forward = direction == Direction.DOWN || direction == Direction.RIGHT;
    return element.offers(forward ? AccessibilityNodeInfo.ACTION_SCROLL_FORWARD : AccessibilityNodeInfo.ACTION_SCROLL_BACKWARD);
  }

  private static boolean isAt(Box box, int x, int y) {
    return box.left <= x && x < box.right && box.top <= y && y < box.bottom;
  }

  private UiElement origin(Call call) throws Exception {
    String id = ElementStore.idIn(call.object("origin"));
    return id == null ? null : desk.element(call.session, id);
  }

  private UiElement locate(Session session, JSONObject locator) throws Exception {
    Finder finder = desk.finder(session);
    List<UiElement> found = finder.find(Desk.locator(session, locator.optString("strategy"), locator.optString("selector")), null, true);
    if (found.isEmpty()) throw CommandFailure.noSuchElement("Nothing on the screen is named by " + locator + ".");
    return found.get(0);
  }

  private Box area(Call call) throws Exception {
    UiElement element = origin(call);
    if (element != null) {
      Box box = element.bounds();
      int x = (int) ((box.right - box.left) * MARGIN);
      int y = (int) ((box.bottom - box.top) * MARGIN);
      return new Box(box.left + x, box.top + y, box.right - x, box.bottom - y);
    }
    JSONObject area = call.object("area");
    if (area == null) throw CommandFailure.invalidArgument("Either an element or the area of the screen must be given.");
    int left = (int) Call.number(area, "left");
    int top = (int) Call.number(area, "top");
    int width = (int) Call.number(area, "width");
    int height = (int) Call.number(area, "height");
    if (width < 0 || height < 0) throw CommandFailure.invalidArgument("An area is at least 0 wide and 0 high.");
    return new Box(left, top, left + width, top + height);
  }

  private static double part(Call call) {
    double part = call.number("percent");
    if (part < 0 || part > 1) throw CommandFailure.invalidArgument("'percent' must be between 0 and 1, not " + part + ".");
    return part;
  }

  /** In pixels a second: what the client asks for, or UiObject2's speed, which counts in dp. */
  private int speed(Call call, int otherwise) throws SourceException {
    int asked = call.integer("speed", -1);
    if (!call.body().isNull("speed") && asked < 0) throw CommandFailure.invalidArgument("'speed' must not be negative.");
    DisplayInfo display = desk.source.read(Screen::display);
    return asked >= 0 ? asked : otherwise * display.densityDpi / 160;
  }
}
