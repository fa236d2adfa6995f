package dev.reprise.embedded;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertNull;
import static org.junit.Assert.assertThrows;
import static org.junit.Assert.assertTrue;

import dev.reprise.embedded.phone.IntentSpec;
import dev.reprise.embedded.phone.Phone;
import java.nio.file.Files;
import org.junit.After;
import org.junit.Before;
import org.junit.Test;

public class SettingsTest {
  private static final String SETTINGS = "com.android.settings";
  private final Phone phone = TestDevice.phone();

  @Before
  public void install() throws Exception {
    phone.packages().install(TestDevice.apk("settings-1"), true, false, false);
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
}
