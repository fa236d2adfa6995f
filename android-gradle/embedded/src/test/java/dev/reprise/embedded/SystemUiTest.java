package dev.reprise.embedded;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertTrue;

import dev.reprise.embedded.phone.IntentSpec;
import dev.reprise.embedded.phone.Phone;
import dev.reprise.embedded.phone.Pixels;
import org.junit.After;
import org.junit.Before;
import org.junit.Test;
import org.w3c.dom.Element;

/** Shade, heads-up, recents, power button and lock screen, by finger and keys. */
public class SystemUiTest {
  private static final int HOME = 3;
  private static final int BACK = 4;
  private static final int POWER = 26;
  private static final int APP_SWITCH = 187;
  private static final String SYSTEM = "com.android.systemui:id/";
  private static final String HEADS_UP = "//window[@title='HeadsUp']";
  private static final String ROW = "//node[@resource-id='" + SYSTEM + "expandableNotificationRow']";
  private final Phone phone = TestDevice.phone();

  @Before
  public void reset() {
    TestDevice.reset();
  }

  @After
  public void putBack() {
    TestDevice.asBuilt();
  }

  @Test
  public void theShadeShowsWhatIsPostedAndATapOpensIt() {
    post("notify_post", "Notification: Test notification");
    phone.systemUi().expandNotifications();
    Ui.awaitShown(ROW + "//node[@text='Test notification']");
    assertEquals("NotificationShade", phone.activities().focusedWindow());

    Ui.tap(ROW + "//node[@text='Tap to open the counter']");

    Ui.awaitText("count", "Count: 0");
  }

  @Test
  public void aSwipeFromTheTopPullsTheShadeAndBackClosesIt() {
    TestDevice.open("CounterActivity");
    phone.input().swipe(360, 2, 360, 700, 200);
    Ui.awaitShown("//node[@text='No notifications']");
    phone.input().key(BACK, false);
    Ui.awaitText("count", "Count: 0");
    assertTrue(phone.activities().resumed().endsWith("CounterActivity"));
  }

  @Test
  public void aSwipeDismissesANotificationAndClearAllTheRest() {
    post("notify_post", "Notification: Test notification");
    Ui.tap(Ui.id("notify_urgent"));
    phone.systemUi().expandNotifications();
    Ui.awaitShown(ROW + "//node[@text='Urgent notification']");
    int[] row = Ui.middle(Ui.one(ROW + "//node[@text='Test notification']"));
    phone.input().swipe(row[0], row[1], row[0] + 400, row[1], 200);
    TestDevice.await("one notification", () -> Ui.find(ROW).getLength() == 1);

    Ui.tap(Ui.text("Clear all"));

    TestDevice.await("the screen below", () -> Ui.shows(Ui.id("refresh")));
    Ui.tap(Ui.id("refresh"));
    Ui.awaitText("notify_shown", "Notification: none");
  }

  @Test
  public void anImportantNotificationComesUpAndItsActionActs() {
    phone.settings().put("secure", "accessibility_interactive_ui_timeout_ms", "60000");
    TestDevice.open("SystemActivity");
    Ui.tap(Ui.id("notify_urgent"));
    Ui.awaitAnywhere("//window[@title='HeadsUp']" + Ui.text("Urgent notification"));
    assertTrue(phone.activities().focusedWindow().contains("SystemActivity"));

    Ui.tapAnywhere("//window[@title='HeadsUp']" + Ui.text("Ping"));
    TestDevice.await(
        "the action's broadcast",
        () -> {
          Ui.tap(Ui.id("refresh"));
          return Ui.textOf("alarm_count").endsWith("1");
        });
    Ui.tapAnywhere("//window[@title='HeadsUp']" + Ui.text("Urgent notification"));
    Ui.awaitText("count", "Count: 0");
    Ui.awaitNowhere("//window[@title='HeadsUp']");
  }

  @Test
  public void whatIsThrownUpwardsIsGoneFromTheAppAndStaysInTheShade() {
    stayUp();
    TestDevice.open("CounterActivity");
    notify("Five of nine", true);
    Ui.awaitAnywhere(HEADS_UP + Ui.text("Five of nine"));
    int[] row = Ui.middle((Element) Ui.findAnywhere(HEADS_UP + Ui.text("Five of nine")).item(0));
    phone.input().swipe(row[0], row[1] + 60, row[0], 0, 200);
    Ui.awaitNowhere(HEADS_UP);

    notify("Six of nine", true);
    phone.display().screenshot();
    assertFalse(Ui.showsAnywhere(HEADS_UP));
    notify("Seven of nine", false);
    Ui.awaitAnywhere(HEADS_UP + Ui.text("Seven of nine"));
    notify("Eight of nine", true);
    Ui.awaitAnywhere(HEADS_UP + Ui.text("Eight of nine"));
    phone.systemUi().expandNotifications();
    Ui.awaitShown(ROW + "//node[@text='Eight of nine']");
  }

  @Test
  public void whatCameUpIsNotOverTheLockScreen() {
    stayUp();
    TestDevice.open("CounterActivity");
    notify("Before the night", false);
    Ui.awaitAnywhere(HEADS_UP);
    phone.systemUi().sleep();
    phone.systemUi().wakeUp();
    Ui.awaitShown("//node[@resource-id='" + SYSTEM + "keyguard_root_view']");
    assertFalse(Ui.showsAnywhere(HEADS_UP));
  }

  @Test
  public void theOpenShadeFollowsTheSettingsThatItShows() {
    phone.systemUi().expandSettings();
    int light = pixel();
    phone.settings().put("global", "wifi_on", "0");
    Ui.awaitShown("//node[@content-desc='Wi-Fi' and @checked='false']");
    Ui.tap("//node[@content-desc='Dark theme']");
    Ui.awaitShown("//node[@content-desc='Dark theme' and @checked='true']");
    TestDevice.await("a dark shade", () -> pixel() < light / 2);
  }

  /** How light the panel is, beside the tiles. */
  private int pixel() {
    Pixels picture = phone.display().pixels();
    int at = (8 * picture.width + 8) * 4;
    return (picture.rgba[at] & 0xff) + (picture.rgba[at + 1] & 0xff) + (picture.rgba[at + 2] & 0xff);
  }

  /** What comes up stays up. */
  private void stayUp() {
    phone.settings().put("secure", "accessibility_interactive_ui_timeout_ms", "60000");
  }

  private void notify(String title, boolean once) {
    IntentSpec post = new IntentSpec();
    post.component = TestDevice.APP + "/" + TestDevice.APP + ".part.BackgroundReceiver";
    post.extras.put("notify", title);
    if (once) post.extras.put("once", "yes");
    phone.activities().broadcast(post);
  }

  @Test
  public void aTileSwitchesTheSetting() {
    phone.systemUi().expandSettings();
    Ui.awaitShown("//node[@content-desc='Wi-Fi' and @checked='true']");
    Ui.tap("//node[@content-desc='Wi-Fi']");
    Ui.awaitShown("//node[@content-desc='Wi-Fi' and @checked='false']");
    assertEquals("0", phone.settings().get("global", "wifi_on"));
  }

  @Test
  public void theRecentsNameTheTasksATapReturnsAndASwipeEnds() {
    TestDevice.open("CounterActivity");
    Ui.tap(Ui.id("increment"));
    phone.input().key(HOME, false);
    TestDevice.awaitHome();

    phone.input().key(APP_SWITCH, false);
    Ui.tap(Ui.text("Test app"));
    Ui.awaitText("count", "Count: 1");

    phone.input().key(APP_SWITCH, false);
    Ui.awaitShown(Ui.text("Test app"));
    int[] card = Ui.middle(Ui.one(Ui.text("Test app")));
    phone.input().swipe(card[0], card[1], card[0] + 400, card[1], 200);
    Ui.awaitShown(Ui.text("No recent items"));
    assertFalse(phone.activities().tasks().stream().anyMatch(task -> task.activities().toString().contains(TestDevice.APP)));
    TestDevice.await("the app's end", () -> phone.activities().processes().stream().noneMatch(process -> process.name.equals(TestDevice.APP)));
    phone.input().key(BACK, false);
    TestDevice.awaitHome();
  }

  @Test
  public void clearAllEndsATaskWhoseProcessWasKilledTooAndShowsTheHomeScreen() {
    TestDevice.open("CounterActivity");
    phone.input().key(HOME, false);
    TestDevice.awaitHome();
    phone.activities().kill(TestDevice.APP);
    phone.input().key(APP_SWITCH, false);
    Ui.awaitShown(Ui.text("Test app"));

    Ui.tap(Ui.text("Clear all"));

    TestDevice.awaitHome();
    assertFalse(phone.activities().tasks().stream().anyMatch(task -> task.activities().toString().contains(TestDevice.APP)));
  }

  @Test
  public void thePowerKeyTurnsTheScreenOffAndASwipeUnlocksIt() {
    TestDevice.open("CounterActivity");
    phone.input().key(POWER, false);
    TestDevice.await("nothing in front", () -> phone.activities().resumed() == null);
    assertFalse(phone.systemUi().isAwake());

    phone.input().key(POWER, false);
    Ui.awaitShown("//node[@text='Swipe up to open']");
    assertTrue(phone.systemUi().isLocked());

    phone.input().swipe(360, 1000, 360, 300, 200);

    Ui.awaitText("count", "Count: 0");
    assertFalse(phone.systemUi().isLocked());
    assertTrue(phone.activities().resumed().endsWith("CounterActivity"));
  }

  private static void post(String button, String shown) {
    TestDevice.open("SystemActivity");
    Ui.tap(Ui.id(button));
    Ui.awaitText("notify_shown", shown);
  }
}
