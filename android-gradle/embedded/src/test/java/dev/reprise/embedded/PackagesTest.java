package dev.reprise.embedded;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertNotNull;
import static org.junit.Assert.assertNull;
import static org.junit.Assert.assertThrows;
import static org.junit.Assert.assertTrue;

import dev.reprise.embedded.phone.Packages.InstallFlag;
import dev.reprise.embedded.phone.Packages.Refused;
import dev.reprise.embedded.phone.Phone;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import org.junit.After;
import org.junit.Test;

public class PackagesTest {
  private static final String CONTACTS = "com.google.android.contacts";
  private final Phone phone = TestDevice.phone();

  @After
  public void uninstall() throws Refused {
    if (phone.packages().find(CONTACTS) != null) phone.packages().uninstall(CONTACTS, false);
  }

  @Test
  public void anUpdateKeepsTheDataTheUidAndThePermissions() throws Exception {
    install("contacts-1");
    phone.packages().grant(CONTACTS, "android.permission.READ_CONTACTS");
    Path file = Files.createDirectories(phone.storage().resolve("/data/data/" + CONTACTS + "/files")).resolve("kept");
    Files.writeString(file, "kept");
    int uid = phone.packages().find(CONTACTS).uid;

    install("contacts-2");

    assertEquals(2, phone.packages().find(CONTACTS).versionCode);
    assertEquals(uid, phone.packages().find(CONTACTS).uid);
    assertEquals("kept", Files.readString(file));
    assertTrue(phone.packages().grantedPermissions(CONTACTS).contains("android.permission.READ_CONTACTS"));
  }

  @Test
  public void anOlderVersionIsRefusedUnlessItIsAskedFor() throws Refused {
    install("contacts-2");

    Refused refused = assertThrows(Refused.class, () -> install("contacts-1"));

    assertEquals("INSTALL_FAILED_VERSION_DOWNGRADE", refused.code);
    assertEquals(2, phone.packages().find(CONTACTS).versionCode);
    phone.packages().install(TestDevice.apk("contacts-1"), Set.of(InstallFlag.REPLACE, InstallFlag.ALLOW_DOWNGRADE));
    assertEquals(1, phone.packages().find(CONTACTS).versionCode);
  }

  @Test
  public void anInstalledPackageIsNotReplacedUnasked() throws Refused {
    install("contacts-1");
    Refused refused = assertThrows(Refused.class, () -> phone.packages().install(TestDevice.apk("contacts-1"), Set.of()));
    assertEquals("INSTALL_FAILED_ALREADY_EXISTS", refused.code);
  }

  @Test
  public void whatIsNoApkIsRefusedAndLeavesNothingBehind() throws Exception {
    Path junk = Files.writeString(Files.createTempFile("junk", ".apk"), "no zip");
    long before = Files.list(phone.storage().resolve("/data/app")).count();

    Refused refused = assertThrows(Refused.class, () -> phone.packages().install(junk, Set.of(InstallFlag.REPLACE)));

    assertEquals("INSTALL_PARSE_FAILED_NOT_APK", refused.code);
    assertEquals(before, Files.list(phone.storage().resolve("/data/app")).count());
  }

  @Test
  public void anUninstalledAppIsGoneWithItsDataAndItsIcon() throws Exception {
    install("contacts-1");
    phone.input().key(3, false);
    Ui.awaitShown(Ui.text("Contacts"));
    Files.createDirectories(phone.storage().resolve("/data/data/" + CONTACTS + "/files"));

    phone.packages().uninstall(CONTACTS, false);

    assertNull(phone.packages().find(CONTACTS));
    assertFalse(Files.exists(phone.storage().resolve("/data/data/" + CONTACTS)));
    TestDevice.await("no icon on the home screen", () -> !Ui.shows(Ui.text("Contacts")));
  }

  @Test
  public void systemAppsStay() {
    Refused refused = assertThrows(Refused.class, () -> phone.packages().uninstall("com.android.launcher3", false));
    assertEquals("DELETE_FAILED_INTERNAL_ERROR", refused.code);
    assertNotNull(phone.packages().find("com.android.launcher3"));
  }

  private void install(String apk) throws Refused {
    phone.packages().install(TestDevice.apk(apk), Set.of(InstallFlag.REPLACE));
  }
}
