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
import java.util.Set;
import org.junit.After;
import org.junit.Before;
import org.junit.Test;

public class SettingsTest {
  private static final String SETTINGS = "com.android.settings";
  private final Phone phone = TestDevice.phone();

  @Before
  public void install() throws Exception {
    phone.packages().install(TestDevice.apk("settings-1"), Set.of(InstallFlag.REPLACE));
  }

  @After
  public void uninstall() throws Exception {
    phone.packages().uninstall(SETTINGS, false);
    phone.settings().put("global", "wifi_on", "1");
  }

  @Test
  public void theWifiSwitchOfAnAppAndTheSettingAreOneThing() {
    IntentSpec intent = new IntentSpec();
    intent.action = "android.settings.WIFI_SETTINGS";
    assertNull(phone.activities().start(intent, false, true));
    String wifi = "(//node[@class='android.widget.Switch'])[1]";
    Ui.awaitShown(wifi + "[@checked='true']");

    Ui.tap(wifi);
    TestDevice.await("Wi-Fi off in the settings", () -> "0".equals(phone.settings().get("global", "wifi_on")));

    phone.settings().put("global", "wifi_on", "1");
    Ui.awaitShown(wifi + "[@checked='true']");
  }

  @Test
  public void settingsAreOnDiskAndCanBeTakenBack() throws Exception {
    phone.settings().put("secure", "reprise_test", "a \"quoted\" value");
    assertEquals("a \"quoted\" value", phone.settings().get("secure", "reprise_test"));
    assertTrue(Files.readString(phone.storage().resolve("/data/system/settings.json")).contains("reprise_test"));

    assertTrue(phone.settings().delete("secure", "reprise_test"));
    assertNull(phone.settings().get("secure", "reprise_test"));
    assertFalse(phone.settings().delete("secure", "reprise_test"));
    assertThrows(IllegalArgumentException.class, () -> phone.settings().get("other", "x"));
  }

  @Test
  public void aPermissionThatWasDeniedForGoodIsAllowedInSettings() throws Exception {
    TestDevice.reset();
    IntentSpec intent = new IntentSpec();
    intent.action = "android.settings.APPLICATION_DETAILS_SETTINGS";
    intent.data = "package:" + TestDevice.APP;
    assertNull(phone.activities().start(intent, false, true));
    Ui.tap(Ui.text("Contacts"));
    TestDevice.await("contacts allowed", () -> phone.packages().grantedPermissions(TestDevice.APP).contains("android.permission.READ_CONTACTS"));
    Ui.tap(Ui.text("Contacts"));
    TestDevice.await("contacts taken back", () -> !phone.packages().grantedPermissions(TestDevice.APP).contains("android.permission.READ_CONTACTS"));
  }

  @Test
  public void aRowThatThisPhoneDoesNotFollowSaysSo() throws Exception {
    IntentSpec intent = new IntentSpec();
    intent.action = "android.settings.DISPLAY_SETTINGS";
    assertNull(phone.activities().start(intent, false, true));
    String sentence = "//node[@text='Kept, but this phone does not follow it']";
    Ui.awaitShown(Ui.text("Auto\u2011rotate screen") + "/following-sibling::node[@text='Kept, but this phone does not follow it']");
    int before = Ui.find(sentence).getLength();
    Ui.tap(Ui.text("Dark theme"));
    TestDevice.await("the dark theme's row says so too", () -> Ui.find(sentence).getLength() == before + 1);
  }

  @Test
  public void theVolumesOfAPhoneThatNobodyTurnedDownAreNotSilent() {
    IntentSpec intent = new IntentSpec();
    intent.action = "android.settings.SOUND_SETTINGS";
    assertNull(phone.activities().start(intent, false, true));
    Ui.awaitShown(Ui.text("Media volume"));
    Ui.awaitShown(Ui.text("33%"));
    assertFalse(Ui.shows(Ui.text("0%")));
  }
}
