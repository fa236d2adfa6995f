package dev.reprise.embedded;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertNull;
import static org.junit.Assert.assertTrue;

import dev.reprise.embedded.phone.Packages.InstallFlag;
import dev.reprise.embedded.phone.Phone;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
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
    phone.systemUi().wakeUp();
    phone.systemUi().dismissKeyguard();
    phone.display().hold(0);
    phone.display().lockRotation(0);
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
}
