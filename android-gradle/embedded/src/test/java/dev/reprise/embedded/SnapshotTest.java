package dev.reprise.embedded;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertNull;
import static org.junit.Assert.assertThrows;
import static org.junit.Assert.assertTrue;

import dev.reprise.embedded.phone.IntentSpec;
import dev.reprise.embedded.phone.Packages.InstallFlag;
import dev.reprise.embedded.phone.Phone;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.junit.Before;
import org.junit.Test;

public class SnapshotTest {
  private static final String CONTACTS = "com.google.android.contacts";

  private final Phone phone = TestDevice.phone();

  @Before
  public void reset() {
    TestDevice.reset();
  }

  @Test
  public void aRestoreEndsWhatAProcessHeldInMemory() {
    TestDevice.open("CounterActivity");
    phone.snapshots().save("memory");
    Ui.tap(Ui.id("increment"));
    Ui.awaitText("count", "Count: 1");

    assertTrue(phone.snapshots().restore("memory"));

    TestDevice.await("the screen of the snapshot", () -> resumed("CounterActivity"));
    Ui.awaitText("count", "Count: 0");
  }

  @Test
  public void noToastOfTheTimeAfterTheSnapshotIsShownAfterTheRestore() throws Exception {
    TestDevice.open("ToastActivity");
    phone.snapshots().save("toast");
    Ui.tap(Ui.id("toast_later"));
    Ui.awaitText("toast_state", "A toast will come");

    phone.snapshots().restore("toast");

    TestDevice.await("the screen of the snapshot", () -> resumed("ToastActivity"));
    Ui.awaitText("toast_state", "No toast is due");
    // The toast was due 2 s after the tap: its absence can only be seen by waiting that long on the device's clock.
    long pastItMs = phone.properties().nowMs() + 2500;
    TestDevice.await("the time at which the toast was due", () -> phone.properties().nowMs() > pastItMs);
    assertTrue(phone.activities().windows().stream().noneMatch(window -> window.title().equals("Toast")));
  }

  @Test
  public void anOpenCursorAndARunningTimerEndAndTheScreenWorksAnew() {
    TestDevice.open("CursorActivity");
    String first = Ui.textOf("page");
    phone.snapshots().save("cursor");
    Ui.tap(Ui.id("next_page"));
    TestDevice.await("the second page", () -> !Ui.textOf("page").equals(first));

    phone.snapshots().restore("cursor");

    TestDevice.await("the screen of the snapshot", () -> resumed("CursorActivity"));
    Ui.awaitText("page", first);
    Ui.tap(Ui.id("next_page"));
    TestDevice.await("a cursor that pages", () -> !Ui.textOf("page").equals(first));
    TestDevice.await("no dead app's class loader", LivingLoaders::onlyOfRunningApps);
  }

  @Test
  public void restoresLeaveNoDeadAppInMemory() throws Exception {
    TestDevice.open("CounterActivity");
    phone.snapshots().save("again");

    for (int i = 0; i < 6; i++) {
      phone.snapshots().restore("again");
      TestDevice.await("the screen of the snapshot", () -> resumed("CounterActivity"));
      Ui.awaitText("count", "Count: 0");
      phone.display().screenshot();
    }

    int living = phone.activities().processes().size();
    int left = LivingLoaders.afterTwoCollections();
    // The last to die may still be on its way: a frame that is being drawn, a thread that was told to end.
    assertTrue(living + " apps run and " + left + " are in memory", left <= living + 2);
  }

  @Test
  public void whatAnAppAskedForBeforeTheRestoreIsNotAskedForAfterIt() throws Exception {
    phone.packages().install(TestDevice.apk("contacts-1"), Set.of(InstallFlag.REPLACE));
    phone.packages().clear(CONTACTS);
    TestDevice.awaitHome();
    phone.snapshots().save("home");
    IntentSpec contacts = new IntentSpec();
    contacts.component = CONTACTS + "/com.android.contacts.activities.PeopleActivity";

    // The app asks for its permission while it starts; its question is on the way when the restore's turn comes.
    phone.activities().start(contacts, false, false);
    phone.snapshots().restore("home");

    assertEquals("com.android.launcher3/com.android.launcher3.Launcher", phone.activities().resumed());
    assertEquals(List.of("com.android.launcher3"), phone.activities().processes().stream().map(process -> process.name).toList());
    phone.packages().uninstall(CONTACTS, false);
  }

  @Test
  public void filesSettingsPermissionsAndAppsAreThoseOfTheSnapshot() throws Exception {
    Path file = phone.storage().resolve("/sdcard/Documents/note.txt");
    Files.writeString(file, "before");
    phone.settings().put("system", "screen_brightness", "40");
    phone.packages().grant(TestDevice.APP, "android.permission.CAMERA");
    phone.snapshots().save("state");

    Files.writeString(file, "after");
    phone.settings().put("system", "screen_brightness", "200");
    phone.settings().put("global", "reprise_test", "1");
    phone.packages().revoke(TestDevice.APP, "android.permission.CAMERA");
    phone.packages().uninstall(TestDevice.APP, false);
    phone.packages().install(TestDevice.apk("notes-1"), Set.of(InstallFlag.REPLACE));
    phone.snapshots().restore("state");

    assertEquals("before", Files.readString(file));
    assertEquals("40", phone.settings().get("system", "screen_brightness"));
    assertNull(phone.settings().get("global", "reprise_test"));
    assertTrue(phone.packages().grantedPermissions(TestDevice.APP).contains("android.permission.CAMERA"));
    assertNull(phone.packages().find("net.gsantner.markor"));
    TestDevice.open("CounterActivity");
  }

  @Test
  public void clipboardNotificationsAndAlarmsAreThoseOfTheSnapshot() {
    TestDevice.open("SystemActivity");
    phone.snapshots().save("bare");
    Ui.tap(Ui.id("clip_copy"));
    Ui.awaitText("clip_text", "Clipboard: Copied by the test app");
    Ui.tap(Ui.id("notify_post"));
    Ui.awaitText("notify_shown", "Notification: Test notification");
    Ui.tap(Ui.id("alarm_set"));
    TestDevice.await("an alarm that is set", () -> alarms().contains("\"operation\""));
    phone.snapshots().save("system");

    phone.snapshots().restore("bare");
    TestDevice.await("the screen of the snapshot", () -> resumed("SystemActivity"));
    Ui.awaitText("notify_shown", "Notification: none");
    assertFalse(Ui.textOf("clip_text").contains("Copied"));
    assertFalse(alarms().contains("\"operation\""));

    phone.snapshots().restore("system");
    TestDevice.await("the screen of the snapshot", () -> resumed("SystemActivity"));
    Ui.awaitText("clip_text", "Clipboard: Copied by the test app");
    Ui.awaitText("notify_shown", "Notification: Test notification");
    TestDevice.await("the alarm", () -> {
      Ui.tap(Ui.id("refresh"));
      return Ui.textOf("alarm_count").endsWith(": 1");
    });
    Ui.tap(Ui.id("notify_open"));
    TestDevice.await("what the notification opens", () -> resumed("CounterActivity"));
    phone.snapshots().restore("bare");
  }

  @Test
  public void theClockTheZoneThePersistentPropertiesAndTheModesOfFoldersAreThoseOfTheSnapshot() throws Exception {
    phone.snapshots().save("real");
    long in2020 = Instant.parse("2020-05-05T12:00:00Z").toEpochMilli();
    Path folder = Files.createDirectories(phone.storage().resolve("/sdcard/Documents/locked"));
    Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwx------"));
    phone.properties().setClock(in2020);
    phone.properties().setTimeZone("Asia/Tokyo");
    phone.properties().set("persist.test", "before");
    phone.snapshots().save("in2020");

    phone.properties().setClock(Instant.parse("2021-05-05T12:00:00Z").toEpochMilli());
    phone.properties().setTimeZone("Europe/Berlin");
    phone.properties().set("persist.test", "after");
    phone.properties().set("persist.other", "after");
    Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwxrwxrwx"));
    phone.snapshots().restore("in2020");

    assertEquals("2020-05-05", Instant.ofEpochMilli(phone.properties().nowMs()).toString().substring(0, 10));
    assertEquals("Asia/Tokyo", phone.properties().timeZone());
    assertEquals("before", phone.properties().get("persist.test"));
    assertEquals("", phone.properties().get("persist.other"));
    assertEquals("rwx------", PosixFilePermissions.toString(Files.getPosixFilePermissions(folder)));
    phone.snapshots().restore("real");
    assertEquals("UTC", phone.properties().timeZone());
    assertTrue(Math.abs(phone.properties().nowMs() - System.currentTimeMillis()) < 60_000);
  }

  @Test
  public void aDatabaseThatIsWrittenAllTheTimeIsWholeInTheSnapshot() {
    TestDevice.open("WriterActivity");
    Ui.tap(Ui.id("write"));
    for (int i = 0; i < 4; i++) {
      TestDevice.await("rows", () -> {
        Ui.tap(Ui.id("count_rows"));
        return Ui.textOf("rows_written").matches("Rows: [1-9].*");
      });
      phone.snapshots().save("written");
      phone.snapshots().save("written-" + i);
    }
    for (int i = 0; i < 4; i++) {
      phone.snapshots().restore("written-" + i);
      TestDevice.await("the screen of the snapshot", () -> resumed("WriterActivity"));
      Ui.awaitText("stored", "Database: whole");
      phone.snapshots().delete("written-" + i);
    }
    phone.snapshots().delete("written");
  }

  @Test
  public void noNameOfASnapshotReachesBeyondTheSnapshots() {
    for (String name : List.of("..", ".", "../root", "a/b", "")) {
      assertThrows(name, IllegalArgumentException.class, () -> phone.snapshots().delete(name));
      assertThrows(name, IllegalArgumentException.class, () -> phone.snapshots().save(name));
    }
    assertTrue(Files.isDirectory(phone.storage().root()));
  }

  @Test
  public void snapshotsAreListedAndDeletedByName() {
    phone.snapshots().save("one");
    assertTrue(phone.snapshots().list().contains("one"));
    assertTrue(phone.snapshots().delete("one"));
    assertFalse(phone.snapshots().list().contains("one"));
    assertFalse(phone.snapshots().restore("one"));
    assertFalse(phone.snapshots().delete("one"));
  }

  @Test
  public void aStateThatWasHeldIsReturnedToWhenItsHolderIsGoneAndOneThatIsNotWantedBackIsOnlyDeleted() throws Exception {
    Path file = phone.storage().resolve("/sdcard/Documents/held.txt");
    Files.writeString(file, "as it was found");
    phone.snapshots().hold("before", false);
    phone.snapshots().hold("found", true);
    assertTrue(phone.snapshots().list().containsAll(List.of("before", "found")));
    Files.writeString(file, "tried");

    phone.snapshots().release("found");
    assertEquals("as it was found", Files.readString(file));
    Files.writeString(file, "newer");
    phone.snapshots().release("before");
    phone.snapshots().release("found");

    assertEquals("newer", Files.readString(file));
    assertFalse(phone.snapshots().list().contains("before"));
    assertFalse(phone.snapshots().list().contains("found"));
  }

  @Test
  public void whatNobodyHoldsIsNotReleased() {
    phone.snapshots().save("kept");
    phone.snapshots().release("kept");
    assertTrue(phone.snapshots().delete("kept"));
  }

  private String alarms() {
    try {
      return Files.readString(phone.storage().resolve("/data/system/alarms.json"));
    } catch (java.io.IOException e) {
      return "";
    }
  }

  private boolean resumed(String screen) {
    return (TestDevice.APP + "/" + TestDevice.APP + ".screen." + screen).equals(phone.activities().resumed());
  }
}
