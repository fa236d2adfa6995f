package dev.reprise.embedded;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertNull;
import static org.junit.Assert.assertThrows;
import static org.junit.Assert.assertTrue;

import dev.reprise.embedded.phone.Faults;
import dev.reprise.embedded.phone.Faults.Kind;
import dev.reprise.embedded.phone.IntentSpec;
import dev.reprise.embedded.phone.Packages.InstallFlag;
import dev.reprise.embedded.phone.Phone;
import dev.reprise.embedded.shell.Userspace;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.After;
import org.junit.Before;
import org.junit.Test;

/** What goes wrong on request inside the device. */
public class FaultTest {
  private static final String ALERT = "//node[@resource-id='android:id/button1']";
  private final Phone phone = TestDevice.phone();
  private final Faults faults = phone.faults();

  @Before
  public void reset() {
    TestDevice.reset();
  }

  @After
  public void end() {
    faults.clearAll();
    phone.properties().setClock(System.currentTimeMillis());
  }

  @Test
  public void aLostTapReachesNobodyAndTheNextOneDoes() {
    TestDevice.open("CounterActivity");
    Ui.awaitText("count", "Count: 0");
    faults.set(Kind.LOST_TAP, 2);
    for (int tap = 0; tap < 3; tap++) Ui.tap(Ui.id("increment"));
    Ui.awaitText("count", "Count: 1");
    assertEquals(List.of(), faults.list());
    Ui.tap(Ui.id("increment"));
    Ui.awaitText("count", "Count: 2");
  }

  @Test
  public void aLateDialogIsNeitherSeenNorFocusedUntilItIsThere() {
    TestDevice.open("DialogsActivity");
    faults.set(Kind.LATE_DIALOG, 10_000);
    Ui.tap(Ui.id("show_alert"));
    // Behind the tap, so that the app has shown it.
    phone.display().screenshot();
    assertFalse(Ui.shows(ALERT));
    assertTrue(Ui.shows(Ui.id("show_alert")));
    assertTrue(phone.activities().focusedWindow().contains("DialogsActivity"));

    faults.clear(Kind.LATE_DIALOG);
    Ui.awaitShown(ALERT);
    TestDevice.await("its focus", () -> !Ui.shows(Ui.id("show_alert")));
  }

  @Test
  public void aLateDialogComesByItself() {
    TestDevice.open("DialogsActivity");
    faults.set(Kind.LATE_DIALOG, 300);
    Ui.tap(Ui.id("show_alert"));
    Ui.awaitShown(ALERT);
    Ui.tap(ALERT);
    Ui.awaitShown(Ui.id("toolbar"));
  }

  @Test
  public void aSlowFrameTakesItsTime() {
    TestDevice.open("CounterActivity");
    Ui.awaitText("count", "Count: 0");
    faults.set(Kind.SLOW_FRAME, 2_000);
    long startNs = System.nanoTime();
    Ui.tap(Ui.id("increment"));
    Ui.awaitText("count", "Count: 1");
    // Behind the frame that draws it.
    phone.display().screenshot();
    assertTrue((System.nanoTime() - startNs) / 1_000_000 >= 2_000);
  }

  @Test
  public void theAppInFrontCrashesAndAPersonIsTold() {
    TestDevice.open("CounterActivity");
    assertTrue(phone.activities().crashForeground());
    Ui.awaitShown("//node[contains(@text, 'has stopped')]");
    assertTrue(phone.log().lines().stream().anyMatch(line -> line.contains("crashed on request")));
  }

  @Test
  public void aFullStorageTakesNoRowAndLosesNone() throws Exception {
    for (String apk : new String[] {"contacts-provider-1", "contacts-1"}) phone.packages().install(TestDevice.apk(apk), Set.of(InstallFlag.REPLACE, InstallFlag.ALLOW_DOWNGRADE));
    String accounts = "content://com.android.contacts/raw_contacts";
    Map<String, Object> row = Map.of("account_name", "x", "account_type", "x");
    phone.contents().insert(accounts, row);
    int before = phone.contents().query(accounts, null, null, null).rows.size();
    faults.set(Kind.STORAGE_FULL, 1);
    Throwable refused = assertThrows(RuntimeException.class, () -> phone.contents().insert(accounts, row));
    assertTrue(refused.toString(), refused.toString().contains("disk is full"));
    assertEquals(before, phone.contents().query(accounts, null, null, null).rows.size());

    faults.clear(Kind.STORAGE_FULL);
    phone.contents().insert(accounts, row);
    assertEquals(before + 1, phone.contents().query(accounts, null, null, null).rows.size());
  }

  @Test
  public void aRestoreEndsEveryFault() {
    phone.snapshots().save("before-faults");
    faults.set(Kind.LOST_TAP, 3);
    faults.set(Kind.STORAGE_FULL, 1);
    assertTrue(phone.snapshots().restore("before-faults"));
    assertEquals(List.of(), faults.list());
    phone.snapshots().delete("before-faults");
  }

  @Test
  public void aTimerThatIsAnHourAwayGoesOffWhenTheHourIsSkipped() {
    IntentSpec intent = TestDevice.screen("DelayedActivity");
    intent.extras.put("delayMs", 3_600_000);
    assertNull(phone.activities().start(intent, false, true));
    Ui.awaitText("loading", "Loading");
    long before = phone.properties().nowMs();

    phone.properties().advanceClock(3_600_000);

    long passed = phone.properties().nowMs() - before;
    assertTrue(passed + " ms", passed >= 3_600_000);
    Ui.awaitShown(Ui.id("continue_button"));
  }

  @Test
  public void theDateNeverStepsBackWhileTheMainThreadTurns() throws Exception {
    Thread turns = new Thread(() -> {
      for (int turn = 0; turn < 300; turn++) phone.activities().resumed();
    });
    turns.start();
    long latest = 0;
    while (turns.isAlive()) {
      long now = phone.properties().nowMs();
      assertTrue(latest - now + " ms back", now >= latest);
      latest = now;
    }
    turns.join();
  }

  @Test
  public void theShellTellsTheUptimeOfTheDeviceAgent() throws Exception {
    Userspace userspace = new Userspace(phone);
    try (AgentClient agent = AgentClient.start(phone)) {
      long before = uptimeMs(agent);
      long shells = userspace.uptimeMs();
      long after = uptimeMs(agent);
      assertTrue(before + " " + shells + " " + after, before <= shells && shells <= after);
    }
  }

  private static long uptimeMs(AgentClient agent) throws IOException {
    Matcher told = Pattern.compile("\"uptimeMs\":(\\d+)").matcher(agent.ask("ping"));
    assertTrue(told.find());
    return Long.parseLong(told.group(1));
  }

  @Test
  public void settingTheDateMovesNoTimer() {
    IntentSpec intent = TestDevice.screen("DelayedActivity");
    intent.extras.put("delayMs", 3_600_000);
    assertNull(phone.activities().start(intent, false, true));
    Ui.awaitShown(Ui.id("loading"));
    phone.properties().setClock(phone.properties().nowMs() + 7_200_000);
    // Behind whatever the new date set off.
    phone.display().screenshot();
    assertFalse(Ui.shows(Ui.id("continue_button")));
  }
}
