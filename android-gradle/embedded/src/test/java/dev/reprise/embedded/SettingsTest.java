package dev.reprise.embedded;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertNull;
import static org.junit.Assert.assertThrows;
import static org.junit.Assert.assertTrue;

import dev.reprise.embedded.phone.IntentSpec;
import dev.reprise.embedded.phone.Packages.InstallFlag;
import dev.reprise.embedded.phone.Phone;
import java.io.IOException;
import java.nio.file.Files;
import java.util.Set;
import org.junit.After;
import org.junit.Before;
import org.junit.Test;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

public class SettingsTest {
  private static final String SETTINGS = "com.android.settings";
  private static final String SCALE = "window_animation_scale";
  private final Phone phone = TestDevice.phone();

  @Before
  public void install() throws Exception {
    phone.packages().install(TestDevice.apk("settings-1"), Set.of(InstallFlag.REPLACE));
  }

  @After
  public void uninstall() throws Exception {
    phone.packages().uninstall(SETTINGS, false);
    phone.settings().put("global", "wifi_on", "1");
    phone.settings().put("global", SCALE, "0");
  }

  private static String hold(AgentClient agent) throws IOException {
    return agent.ask(AgentClient.request("hold-setting").member("namespace", "global").member("name", SCALE).member("value", "0"));
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
  public void theAboutPageNamesTheModelThatThePropertiesName() {
    IntentSpec intent = new IntentSpec();
    intent.action = "android.settings.DEVICE_INFO_SETTINGS";
    assertNull(phone.activities().start(intent, false, true));

    Ui.awaitShown(Ui.text(phone.properties().get("ro.product.model")));
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
  public void aRunThatWasKilledLeftAnimationsOffBecauseTheySoWereOnDisk() throws Exception {
    phone.settings().put("global", SCALE, "1");
    AgentClient agent = AgentClient.start(phone);
    try {
      assertEquals("{\"before\":\"1\"}", hold(agent));
      assertEquals("0", phone.settings().get("global", SCALE));
      assertEquals("0", phone.settings().list("global").get(SCALE));
      assertTrue(Files.readString(phone.storage().resolve("/data/system/settings.json")).contains("\"" + SCALE + "\":\"1\""));
      phone.snapshots().hold("held", true);
      phone.settings().put("global", "wifi_on", "0");

      phone.snapshots().release("held");
      assertEquals("1", phone.settings().get("global", "wifi_on"));
      assertEquals("An agent that lives goes on holding it.", "0", phone.settings().get("global", SCALE));
    } finally {
      agent.close();
    }
    assertEquals("1", phone.settings().get("global", SCALE));
  }

  @Test
  public void aSettingThatIsChangedWhileAnAgentHoldsItIsAsItWasBeforeAllTheSame() throws Exception {
    phone.settings().put("global", SCALE, "1");
    try (AgentClient agent = AgentClient.start(phone)) {
      hold(agent);
      phone.settings().put("global", SCALE, "0.5");
      assertEquals("0.5", phone.settings().get("global", SCALE));
      assertTrue(phone.settings().delete("global", SCALE));
      assertNull(phone.settings().get("global", SCALE));
      assertFalse(phone.settings().delete("global", SCALE));
    }
    assertEquals("1", phone.settings().get("global", SCALE));
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
  public void theRowsOfTheDisplayPageChangeTheDevice() {
    IntentSpec intent = new IntentSpec();
    intent.action = "android.settings.DISPLAY_SETTINGS";
    assertNull(phone.activities().start(intent, false, true));
    try {
      Ui.tap(Ui.text("Dark theme"));
      TestDevice.await("a dark device", () -> phone.activities().configuration().contains("-night-"));
      int small = Ui.height(Ui.one(Ui.text("Dark theme")));
      Ui.tap(Ui.text("Font size"));
      Ui.tap(Ui.text("Largest"));
      TestDevice.await(
          "larger letters",
          () -> {
            NodeList title = Ui.find(Ui.text("Dark theme"));
            return title.getLength() == 1 && Ui.height((Element) title.item(0)) > small;
          });
      phone.display().hold(1);
      Ui.tap(Ui.text("Auto\u2011rotate screen"));
      Ui.awaitShown("/hierarchy[@rotation='1']");
    } finally {
      phone.settings().put("secure", "ui_night_mode", "1");
      phone.settings().put("system", "font_scale", "1.0");
      phone.settings().put("system", "accelerometer_rotation", "0");
      phone.display().hold(0);
    }
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
