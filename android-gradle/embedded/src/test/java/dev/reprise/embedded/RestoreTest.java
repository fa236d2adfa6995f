package dev.reprise.embedded;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertNotEquals;
import static org.junit.Assert.assertNull;
import static org.junit.Assert.assertTrue;

import dev.reprise.embedded.phone.Faults;
import dev.reprise.embedded.phone.IntentSpec;
import dev.reprise.embedded.phone.Packages.InstallFlag;
import dev.reprise.embedded.phone.Phone;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.After;
import org.junit.Before;
import org.junit.Test;

/** Snapshots of, and restores from, a device that is locked, turned, notified or damaged. */
public class RestoreTest {
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
  public void anImportantNotificationIsImportantAfterTheRestore() {
    TestDevice.open("SystemActivity");
    Ui.tap(Ui.id("notify_urgent"));
    Ui.awaitText("notify_shown", "Notification: Urgent notification");
    phone.snapshots().save("urgent");

    phone.snapshots().restore("urgent");

    assertEquals(List.of(4), phone.left().notifications().stream().map(posted -> posted.importance()).toList());
  }

  @Test
  public void aRestoreOfALockedDeviceShowsTheHomeScreenOfTheSnapshot() throws Exception {
    phone.packages().uninstall(TestDevice.APP, false);
    phone.snapshots().save("without");
    phone.packages().install(TestDevice.apk("testapp-1"), Set.of(InstallFlag.REPLACE));
    Ui.awaitShown(Ui.text("Test app"));
    phone.systemUi().sleep();

    phone.snapshots().restore("without");

    assertTrue(phone.systemUi().isAwake());
    TestDevice.await("the home screen", () -> Ui.shows("//node[@package='com.android.launcher3']"));
    assertFalse(Ui.shows(Ui.text("Test app")));
  }

  @Test
  public void aSnapshotOfALockedDeviceHasTheAppThatWasInFront() {
    TestDevice.open("CounterActivity");
    phone.systemUi().sleep();
    phone.snapshots().save("locked");
    phone.systemUi().wakeUp();
    phone.systemUi().dismissKeyguard();
    phone.input().key(3, false);

    phone.snapshots().restore("locked");

    TestDevice.await("the app of the snapshot", () -> (TestDevice.APP + "/" + TestDevice.APP + ".screen.CounterActivity").equals(phone.activities().resumed()));
  }

  @Test
  public void aSnapshotIsRestoredWithoutAnAppWhoseFileIsGone() throws Exception {
    phone.snapshots().save("whole");
    Path index = phone.storage().resolve("/data/system/packages.json");
    String entries = Files.readString(index);
    Files.writeString(index, entries.replaceFirst("\\{", "{\"gone.app\":{\"apk\":\"/data/app/gone/base.apk\",\"uid\":10999},"));
    phone.snapshots().save("torn");

    assertTrue(phone.snapshots().restore("torn"));

    assertNull(phone.packages().find("gone.app"));
    TestDevice.open("CounterActivity");
    phone.snapshots().restore("whole");
  }

  @Test
  public void howThePhoneWasHeldIsThatOfTheSnapshot() {
    phone.display().freeRotation();
    phone.display().hold(1);
    phone.snapshots().save("sideways");
    phone.display().hold(0);
    phone.snapshots().save("upright");

    phone.snapshots().restore("sideways");
    assertEquals("1280x720", phone.display().now().size());
    phone.snapshots().restore("upright");
    assertEquals("720x1280", phone.display().now().size());
  }

  /** What two states of the device must differ in, so that a restore that forgets one of them is seen. */
  @Test
  public void everythingIsAsItWasWhenTheSnapshotWasTaken() throws Exception {
    phone.snapshots().save("fresh");
    try {
      setEverything("de-DE", "Asia/Tokyo", 1, "fr", "news", "Before", "android.permission.CAMERA", "1080", true);
      SortedMap<String, Object> before = portrait();
      phone.snapshots().save("before");
      setEverything("nl-NL", "Europe/Berlin", 0, "", "talk", "After", "android.permission.READ_CONTACTS", "900", false);
      SortedMap<String, Object> after = portrait();
      for (String part : before.keySet()) assertNotEquals(part, before.get(part), after.get(part));

      phone.snapshots().restore("before");

      assertEquals(before, portrait());
    } finally {
      phone.snapshots().restore("fresh");
      for (String name : List.of("fresh", "before")) phone.snapshots().delete(name);
    }
  }

  private void setEverything(String locale, String zone, int rotation, String appLanguage, String channel, String title, String permission, String width, boolean neighbour)
      throws Exception {
    phone.packages().clear(TestDevice.APP);
    phone.settings().put("system", "system_locales", locale);
    phone.settings().put("secure", "ui_night_mode", neighbour ? "2" : "1");
    phone.settings().put("global", "reprise_test", title);
    phone.properties().setTimeZone(zone);
    phone.properties().set("persist.test", title);
    phone.display().forceSize(Integer.parseInt(width), 1280);
    phone.display().lockRotation(rotation);
    phone.languages().setApp(TestDevice.APP, appLanguage);
    phone.packages().grant(TestDevice.APP, permission);
    if (neighbour) phone.packages().install(TestDevice.apk("neighbour-1"), Set.of(InstallFlag.REPLACE));
    else phone.packages().uninstall("dev.reprise.neighbour", false);
    background("channel", channel);
    background("notify", title);
    Files.writeString(phone.storage().resolve("/sdcard/Documents/state.txt"), title);
    phone.faults().set(Faults.Kind.LOST_TAP, 1);
  }

  private SortedMap<String, Object> portrait() throws Exception {
    SortedMap<String, Object> parts = new TreeMap<>();
    for (String namespace : List.of("system", "secure", "global")) parts.put(namespace + " settings", Map.copyOf(phone.settings().list(namespace)));
    parts.put("zone", phone.properties().timeZone());
    parts.put("property", phone.properties().get("persist.test"));
    parts.put("screen", phone.display().now().size() + " " + phone.display().now().rotation);
    parts.put("configuration", phone.activities().configuration());
    parts.put("language", phone.languages().app(TestDevice.APP));
    parts.put("permissions", phone.packages().grantedPermissions(TestDevice.APP));
    parts.put("packages", phone.packages().find("dev.reprise.neighbour") != null);
    parts.put("channels", background("ask", "nothing"));
    parts.put("notifications", phone.left().notifications().toString());
    parts.put("file", Files.readString(phone.storage().resolve("/sdcard/Documents/state.txt")));
    return parts;
  }

  private String background(String extra, String value) {
    IntentSpec intent = TestDevice.background();
    intent.extras.put(extra, value);
    return phone.activities().broadcast(intent).data;
  }
}
