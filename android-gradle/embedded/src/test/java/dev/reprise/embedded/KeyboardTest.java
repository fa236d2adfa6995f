package dev.reprise.embedded;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertTrue;

import dev.reprise.embedded.phone.IntentSpec;
import dev.reprise.embedded.phone.Phone;
import org.junit.Before;
import org.junit.Test;
import org.w3c.dom.Element;

/** The soft keyboard as a window: its keys are tapped, and the app makes room for it. */
public class KeyboardTest {
  private static final int BACK = 4;
  private final Phone phone = TestDevice.phone();

  @Before
  public void open() {
    TestDevice.reset();
    TestDevice.open("FieldsActivity");
  }

  @Test
  public void theKeysTypeIntoTheField() {
    focus("plain_text");
    for (String each : new String[] {"key_pos_shift", "A", "d", "a", "key_pos_space", "key_pos_symbol", "3", "?"}) key(each);
    Ui.awaitText("plain_text", "Ada 3?");
    key("key_pos_del");
    Ui.awaitText("plain_text", "Ada 3");
  }

  @Test
  public void theActionKeyOfTheFieldIsPressed() {
    focus("plain_text");
    Ui.awaitAnywhere(Ui.KEYBOARD + "//node[@content-desc='Next']");
    key("key_pos_ime_action");
    Ui.awaitShown(Ui.id("whole_number") + "[@focused='true']");
  }

  @Test
  public void aFieldForNumbersHasOtherKeys() {
    focus("whole_number");
    Ui.awaitAnywhere(Ui.KEYBOARD + "//node[@text='7']");
    assertFalse(Ui.showsAnywhere(Ui.KEYBOARD + "//node[@text='q']"));
    key("7");
    Ui.awaitText("whole_number", "7");
  }

  @Test
  public void theAppMakesRoomAndTakesItBackWhenTheKeyboardGoes() {
    int full = bottomOfContent();
    focus("plain_text");
    Ui.awaitAnywhere(Ui.KEYBOARD);
    int top = Ui.keyboardTop();
    TestDevice.await("the page above the keyboard", () -> bottomOfContent() <= top);

    phone.input().key(BACK, false);

    Ui.awaitNowhere(Ui.KEYBOARD);
    TestDevice.await("the page in its full height", () -> bottomOfContent() == full);
    assertFalse(phone.input().keyboardShown());
  }

  @Test
  public void aFieldBehindTheKeyboardIsScrolledAboveIt() {
    focus("plain_text");
    Ui.awaitAnywhere(Ui.KEYBOARD);
    for (int field = 0; field < 5; field++) phone.input().key(61, false);
    Ui.awaitShown("//node[@focused='true' and @class='android.widget.EditText']");
    int top = Ui.keyboardTop();
    TestDevice.await(
        "the focused field above the keyboard", () -> Ui.middle(Ui.one("//node[@focused='true' and @class='android.widget.EditText']"))[1] < top);
  }

  @Test
  public void whoWaitsForAChangeHearsThatTheKeyboardWent() throws Exception {
    focus("plain_text");
    Ui.awaitAnywhere(Ui.KEYBOARD);
    try (AgentClient client = AgentClient.start(phone)) {
      String subscribed = client.ask(AgentClient.request("subscribe").member("types", 4194304));
      assertTrue(subscribed, subscribed.contains("generation"));
      phone.input().key(BACK, false);
      String event = client.next();
      assertTrue(event, event.contains("\"type\":4194304") && event.contains("com.android.inputmethod.latin"));
    }
  }

  @Test
  public void homeHidesIt() {
    focus("plain_text");
    Ui.awaitAnywhere(Ui.KEYBOARD);
    phone.input().key(3, false);
    Ui.awaitNowhere(Ui.KEYBOARD);
    assertEquals(false, phone.input().keyboardShown());
  }

  @Test
  public void anAppInTheBackgroundDoesNotOpenItOverAnother() {
    TestDevice.open("HandoffActivity");
    Ui.tap(Ui.id("handoff_create"));
    Ui.tap("//node[@resource-id='android:id/title' and @class='android.widget.EditText']");
    Ui.awaitAnywhere(Ui.KEYBOARD);
    phone.input().key(BACK, false);
    Ui.awaitNowhere(Ui.KEYBOARD);

    IntentSpec ask = new IntentSpec();
    ask.component = TestDevice.APP + "/" + TestDevice.APP + ".part.BackgroundReceiver";
    ask.extras.put("keyboard", "yes");
    assertEquals(0, phone.activities().broadcast(ask).code);

    phone.display().screenshot();
    assertFalse(phone.input().keyboardShown());
  }

  private static int bottomOfContent() {
    String[] corners = Ui.one("//node[@resource-id='android:id/content']").getAttribute("bounds").split("[\\[\\],]+");
    Element scroll = (Element) Ui.find("//node[@scrollable='true']").item(0);
    String[] inner = scroll == null ? corners : scroll.getAttribute("bounds").split("[\\[\\],]+");
    return Math.min(Integer.parseInt(corners[4]), Integer.parseInt(inner[4]));
  }

  private void focus(String field) {
    Ui.tap(Ui.id(field));
    TestDevice.await("the keyboard", () -> phone.input().keyboardShown());
  }

  /** A key by what is written on it, or by the last part of its id. */
  private void key(String name) {
    Ui.tapAnywhere(Ui.KEYBOARD + "//node[@text='" + name + "' or @resource-id='com.android.inputmethod.latin:id/" + name + "']");
  }
}
