package dev.reprise.embedded;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertNotEquals;
import static org.junit.Assert.assertTrue;

import dev.reprise.embedded.phone.IntentSpec;
import dev.reprise.embedded.phone.Phone;
import org.junit.After;
import org.junit.Before;
import org.junit.Test;

/** What the system shows is the system's, also where an app is the reason for it: it outlives the app, and goes with a restore. */
public class SystemWindowTest {
  private static final int BACK = 4;
  private static final String HEADS_UP = "//window[@title='HeadsUp']";
  private final Phone phone = TestDevice.phone();

  @Before
  public void reset() {
    TestDevice.reset();
    phone.settings().put("secure", "accessibility_interactive_ui_timeout_ms", "60000");
  }

  @After
  public void putBack() {
    phone.systemUi().wakeUp();
    phone.systemUi().dismissKeyguard();
    phone.systemUi().collapse();
    phone.settings().delete("secure", "accessibility_interactive_ui_timeout_ms");
    phone.settings().put("system", "system_locales", "en-US");
  }

  @Test
  public void anImportantNotificationThatIsUpDoesNotKeepASnapshotFromBeingRestored() {
    TestDevice.open("CounterActivity");
    phone.snapshots().save("quiet");
    notify("Before the restore");
    Ui.awaitAnywhere(HEADS_UP + Ui.text("Before the restore"));

    assertTrue(phone.snapshots().restore("quiet"));

    Ui.awaitNowhere(HEADS_UP);
    Ui.awaitText("count", "Count: 0");
    notify("After the restore");
    Ui.awaitAnywhere(HEADS_UP + Ui.text("After the restore"));
  }

  @Test
  public void aDumpOfAllWindowsHasNoToastAndNothingBehindADialog() {
    TestDevice.open("ToastActivity");
    Ui.tap(Ui.id("toast_later"));
    TestDevice.await("the toast", () -> phone.activities().windows().stream().anyMatch(window -> window.title().equals("Toast")));
    assertEquals(1, Ui.findAnywhere("//window").getLength());

    TestDevice.open("DialogsActivity");
    Ui.tap(Ui.id("show_alert"));
    Ui.awaitAnywhere("//window[@type='TYPE_APPLICATION' and @focused='true']//node[@resource-id='android:id/button1']");
    assertEquals(1, Ui.findAnywhere("//window").getLength());
  }

  @Test
  public void anImportantNotificationComesUpAfterTheAppOfAnEarlierOneWasKilled() {
    TestDevice.open("CounterActivity");
    notify("The first");
    Ui.awaitAnywhere(HEADS_UP + Ui.text("The first"));
    kill();
    assertTrue(Ui.showsAnywhere(HEADS_UP + Ui.text("The first")));

    notify("The second");

    Ui.awaitAnywhere(HEADS_UP + Ui.text("The second"));
    phone.systemUi().expandNotifications();
    Ui.awaitShown(Ui.text("The second"));
  }

  @Test
  public void theShadeStaysOpenWhenTheAppWhoseNotificationItShowsDiesAndBackClosesIt() {
    TestDevice.open("CounterActivity");
    phone.systemUi().expandNotifications();
    Ui.awaitShown(Ui.text("No notifications"));
    notify("In the shade");
    Ui.awaitShown(Ui.text("In the shade"));
    assertEquals("NotificationShade", phone.activities().focusedWindow());

    kill();

    assertEquals("NotificationShade", phone.activities().focusedWindow());
    assertTrue(Ui.shows(Ui.text("In the shade")));
    phone.input().key(BACK, false);
    TestDevice.awaitHome();
    phone.input().swipe(360, 2, 360, 700, 200);
    Ui.awaitShown(Ui.text("In the shade"));
  }

  @Test
  public void anOpenShadeDoesNotKeepASnapshotFromBeingRestored() {
    TestDevice.open("CounterActivity");
    phone.snapshots().save("quiet");
    phone.systemUi().expandNotifications();
    notify("In the shade");
    Ui.awaitShown(Ui.text("In the shade"));

    assertTrue(phone.snapshots().restore("quiet"));

    Ui.awaitText("count", "Count: 0");
    phone.systemUi().expandNotifications();
    Ui.awaitShown(Ui.text("No notifications"));
  }

  @Test
  public void theLockScreenStaysWhenTheAppWhoseNotificationItShowsDiesAndASwipeUnlocksIt() {
    TestDevice.open("CounterActivity");
    lock();
    notify("On the lock screen");
    Ui.awaitShown(Ui.text("On the lock screen"));

    kill();

    assertTrue(phone.systemUi().isLocked());
    assertTrue(Ui.shows(Ui.text("On the lock screen")));
    phone.input().swipe(360, 1000, 360, 300, 200);
    TestDevice.await("an unlocked phone", () -> !phone.systemUi().isLocked());
    TestDevice.await("a screen in front", () -> phone.activities().resumed() != null);
  }

  @Test
  public void aLockScreenDoesNotKeepASnapshotFromBeingRestored() {
    TestDevice.open("CounterActivity");
    phone.snapshots().save("quiet");
    lock();
    notify("On the lock screen");
    Ui.awaitShown(Ui.text("On the lock screen"));

    assertTrue(phone.snapshots().restore("quiet"));

    assertFalse(phone.systemUi().isLocked());
    Ui.awaitText("count", "Count: 0");
  }

  @Test
  public void openRecentsDoNotKeepASnapshotFromBeingRestored() {
    TestDevice.open("CounterActivity");
    phone.snapshots().save("quiet");
    phone.input().key(187, false);
    Ui.awaitShown(Ui.text("Test app"));

    assertTrue(phone.snapshots().restore("quiet"));

    Ui.awaitText("count", "Count: 0");
    assertFalse(Ui.showsAnywhere("//window[@title='Recents']"));
  }

  @Test
  public void theSystemSpeaksTheLanguageThatAnAppHasSet() throws Exception {
    phone.packages().grant(TestDevice.APP, "android.permission.CHANGE_CONFIGURATION");
    String english = date();
    IntentSpec intent = TestDevice.background();
    intent.extras.put("language", "de-DE");

    phone.activities().broadcast(intent);

    TestDevice.await("the language", () -> "de-DE".equals(phone.properties().get("persist.sys.locale")));
    assertNotEquals(english, date());
  }

  private String date() {
    phone.systemUi().expandNotifications();
    String shown = Ui.one("//node[@resource-id='com.android.systemui:id/date']").getAttribute("text");
    phone.systemUi().collapse();
    return shown;
  }

  private void lock() {
    phone.systemUi().sleep();
    phone.systemUi().wakeUp();
    TestDevice.await("the lock screen", () -> phone.systemUi().isLocked());
  }

  private void notify(String title) {
    IntentSpec intent = TestDevice.background();
    intent.extras.put("notify", title);
    phone.activities().broadcast(intent);
  }

  private void kill() {
    assertTrue(phone.activities().killProcess(TestDevice.pid(TestDevice.APP).orElseThrow()));
  }
}
