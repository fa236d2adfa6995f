package dev.reprise.embedded;

import dev.reprise.embedded.phone.IntentSpec;
import dev.reprise.embedded.phone.Phone;
import org.w3c.dom.Element;

/** What a person does to the screens of one app. */
final class AppUi {
  private static final int BACK = 4;
  private static final int DELETE = 67;
  private static final int MOVE_END = 123;
  /** FLAG_ACTIVITY_NEW_TASK | FLAG_ACTIVITY_CLEAR_TASK */
  private static final int ANEW = 0x10008000;

  private final Phone phone = TestDevice.phone();
  private final String app;
  private final String activity;

  AppUi(String app, String activity) {
    this.app = app;
    this.activity = activity;
  }

  void open() {
    IntentSpec intent = new IntentSpec();
    intent.component = app + "/" + activity;
    intent.flags = ANEW;
    String refused = phone.activities().start(intent, false, true);
    if (refused != null) throw new AssertionError(refused);
  }

  String id(String name) {
    return "//node[@resource-id='" + app + ":id/" + name + "']";
  }

  void tap(String name) {
    Ui.tap(id(name));
  }

  void await(String name, String text) {
    TestDevice.await("\"" + text + "\" in " + name, () -> Ui.shows(id(name) + "[@text='" + text + "']"));
  }

  /** Types into a field, which may have text already, and puts the keyboard away. */
  void type(String name, String text) {
    tap(name);
    TestDevice.await("the cursor in " + name, () -> Ui.shows(id(name) + "[@focused='true']"));
    phone.input().text(text);
    TestDevice.await("\"" + text + "\" in " + name, () -> Ui.one(id(name)).getAttribute("text").contains(text));
    hideKeyboard();
  }

  /** Puts a text in the place of a field's own. The keyboard stays, for whoever has more to write. */
  void rewrite(String name, String text) {
    tap(name);
    TestDevice.await("the cursor in " + name, () -> Ui.shows(id(name) + "[@focused='true']"));
    phone.input().key(MOVE_END, false);
    for (int left = Ui.one(id(name)).getAttribute("text").length(); left > 0; left--) phone.input().key(DELETE, false);
    phone.input().text(text);
    await(name, text);
  }

  void hideKeyboard() {
    TestDevice.await("the keyboard", phone.input()::keyboardShown);
    back();
    Ui.awaitNowhere(Ui.KEYBOARD);
  }

  void back() {
    phone.input().key(BACK, false);
  }

  void hold(String xpath) {
    Ui.awaitShown(xpath);
    Element node = (Element) Ui.find(xpath).item(0);
    int[] middle = Ui.middle(node);
    phone.input().swipe(middle[0], middle[1], middle[0], middle[1], 900);
  }

  /** Turns the screen and back again; the middle of it is done on the turned one. */
  void turned(Runnable there) {
    turn(1);
    there.run();
    turn(0);
  }

  private void turn(int rotation) {
    phone.display().lockRotation(rotation);
    TestDevice.await("the turned screen", () -> phone.display().now().width > phone.display().now().height == (rotation == 1));
  }
}
