package dev.reprise.embedded;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertThrows;
import static org.junit.Assert.assertTrue;

import dev.reprise.embedded.phone.IntentSpec;
import dev.reprise.embedded.phone.Phone;
import org.junit.Before;
import org.junit.Test;

public class InputTest {
  private static final int HOME = 3;
  private static final int BACK = 4;
  private static final int TAB = 61;
  private static final int DEL = 67;
  private static final String FIELD = "//node[@class='android.widget.EditText']";
  private final Phone phone = TestDevice.phone();

  @Before
  public void reset() {
    TestDevice.reset();
  }

  @Test
  public void typedTextGoesToTheFocusedFieldAndTabMovesOn() {
    TestDevice.open("FieldsActivity");
    Ui.tap("(" + FIELD + ")[1]");
    Ui.awaitShown("(" + FIELD + ")[1][@focused='true']");
    assertTrue(phone.input().keyboardShown());

    phone.input().text("Ada & Co.");
    phone.input().key(DEL, false);

    Ui.awaitShown("(" + FIELD + ")[1][@text='Ada & Co']");
    phone.input().key(TAB, false);
    Ui.awaitShown("(" + FIELD + ")[1][@focused='false']");
  }

  @Test
  public void textThatTheKeyMapCannotTypeIsRefused() {
    TestDevice.open("FieldsActivity");
    Ui.tap("(" + FIELD + ")[1]");
    Ui.awaitShown("(" + FIELD + ")[1][@focused='true']");
    assertThrows(IllegalArgumentException.class, () -> phone.input().text("雷"));
  }

  @Test
  public void backHidesTheKeyboardFirstAndThenLeavesTheScreen() {
    TestDevice.open("CounterActivity");
    TestDevice.open("FieldsActivity");
    Ui.tap("(" + FIELD + ")[1]");
    TestDevice.await("the keyboard", () -> phone.input().keyboardShown());

    phone.input().key(BACK, false);
    assertFalse(phone.input().keyboardShown());
    assertTrue(phone.activities().resumed().endsWith("FieldsActivity"));

    phone.input().key(BACK, false);
    TestDevice.awaitHome();
  }

  @Test
  public void homeKeepsTheAppAndALaunchFindsItAsItWas() {
    TestDevice.open("CounterActivity");
    Ui.tap(Ui.id("increment"));
    Ui.awaitText("count", "Count: 1");

    phone.input().key(HOME, false);
    TestDevice.awaitHome();

    assertEquals(1, phone.activities().processes().stream().filter(process -> process.name.equals(TestDevice.APP)).count());

    IntentSpec launch = new IntentSpec();
    launch.component = TestDevice.APP + "/" + TestDevice.APP + ".screen.CounterActivity";
    phone.activities().start(launch, false, true);
    Ui.awaitText("count", "Count: 1");
  }

  @Test
  public void aSwipeScrollsAList() {
    TestDevice.open("LongListActivity");
    String top = firstRow();

    phone.input().swipe(360, 1000, 360, 300, 200);

    TestDevice.await("other rows", () -> !firstRow().equals(top));
  }

  @Test
  public void aTapOnTheLauncherOpensTheApp() {
    phone.input().key(HOME, false);
    Ui.tap(Ui.text("Test app"));
    TestDevice.await("the test app", () -> phone.activities().resumed().equals(TestDevice.APP + "/" + TestDevice.APP + ".MainActivity"));
  }

  @Test
  public void aDialogTakesTheTouchesOutsideOfIt() {
    TestDevice.open("DialogsActivity");
    Ui.awaitShown(Ui.id("show_single"));
    int[] other = Ui.middle(Ui.one(Ui.id("show_single")));
    Ui.tap(Ui.id("show_alert"));
    TestDevice.await("a dialog", () -> !Ui.shows(Ui.id("toolbar")));

    phone.input().tap(other[0], other[1]);

    Ui.awaitShown(Ui.id("toolbar")); // It closed the dialog, and did not press the button that it was on.
    assertTrue(phone.activities().focusedWindow().contains("DialogsActivity"));
  }

  @Test
  public void backClosesADialog() {
    TestDevice.open("DialogsActivity");
    Ui.tap("(//node[@class='android.widget.Button'])[1]");
    TestDevice.await("a dialog", () -> !Ui.shows(Ui.id("toolbar")));

    phone.input().key(BACK, false);

    Ui.awaitShown(Ui.id("toolbar"));
  }

  private static String firstRow() {
    return Ui.find("(//node[@class='android.widget.ListView']//node[@text!=''])[1]/@text").item(0).getNodeValue();
  }
}
