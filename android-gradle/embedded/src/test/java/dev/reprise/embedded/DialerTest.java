package dev.reprise.embedded;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertNull;

import dev.reprise.embedded.phone.IntentSpec;
import dev.reprise.embedded.phone.Packages.InstallFlag;
import dev.reprise.embedded.phone.Phone;
import java.util.Map;
import java.util.Set;
import org.junit.After;
import org.junit.Before;
import org.junit.Test;

/** The phone app: keypad and contacts, and no call. */
public class DialerTest {
  private static final String APP = "com.google.android.dialer";
  private final Phone phone = TestDevice.phone();

  @Before
  public void aContact() throws Exception {
    TestDevice.asBuilt();
    for (String apk : new String[] {"contacts-provider-1", "dialer-1"}) phone.packages().install(TestDevice.apk(apk), Set.of(InstallFlag.REPLACE, InstallFlag.ALLOW_DOWNGRADE));
    phone.packages().clear("com.android.providers.contacts");
    String uri = phone.contents().insert("content://com.android.contacts/raw_contacts", Map.of("account_name", "x", "account_type", "x"));
    long raw = Long.parseLong(uri.substring(uri.lastIndexOf('/') + 1));
    String data = "content://com.android.contacts/data";
    phone.contents().insert(data, Map.of("raw_contact_id", raw, "mimetype", "vnd.android.cursor.item/name", "data1", "Ada Lovelace"));
    phone.contents().insert(data, Map.of("raw_contact_id", raw, "mimetype", "vnd.android.cursor.item/phone_v2", "data1", "555-0100"));
  }

  @After
  public void uninstall() throws Exception {
    TestDevice.asBuilt();
    phone.packages().uninstall(APP, false);
  }

  private void open(String action, String data) {
    IntentSpec intent = new IntentSpec();
    intent.action = action;
    intent.data = data;
    intent.component = APP + "/" + APP + ".extensions.GoogleDialtactsActivity";
    intent.flags = 0x10008000; // NEW_TASK | CLEAR_TASK
    assertNull(phone.activities().start(intent, false, true));
    Ui.awaitShown(id("dial"));
  }

  private static String id(String name) {
    return "//node[@resource-id='" + APP + ":id/" + name + "']";
  }

  private void awaitNumber(String number) {
    Ui.awaitShown(id("digits") + "[@text='" + number + "']");
  }

  @Test
  public void theKeysWriteANumberWhichStaysWhenThePhoneIsTurned() {
    open("android.intent.action.MAIN", null);
    assertEquals("the app itself, and no question before it", APP + "/" + APP + ".extensions.GoogleDialtactsActivity", phone.activities().resumed());
    for (String key : new String[] {"key_5", "key_0", "key_star", "key_pound", "key_9"}) Ui.tap(id(key));
    awaitNumber("50*#9");
    Ui.tap(id("delete_digit"));
    awaitNumber("50*#");
    phone.display().lockRotation(1);
    TestDevice.await("the turned screen", () -> phone.display().now().width > phone.display().now().height && Ui.shows(id("digits") + "[@text='50*#']"));
  }

  @Test
  public void aNumberThatAnAppWantsCalledWaitsForThePersonAndIsNotCalled() {
    open("android.intent.action.DIAL", "tel:+15550100");
    awaitNumber("+15550100");
    Ui.tap(id("dial"));
    Ui.awaitShown(Ui.text("This phone cannot make calls. +15550100 was not called."));
  }

  @Test
  public void contactsAreFoundByNameAndByNumberOnceTheyMayBeRead() throws Exception {
    open("android.intent.action.MAIN", null);
    Ui.awaitShown(Ui.text("No recent calls"));
    Ui.awaitShown(id("allow_contacts"));
    phone.packages().grant(APP, "android.permission.READ_CONTACTS");
    open("android.intent.action.MAIN", null);
    Ui.tap(id("person_name") + "[@text='Ada Lovelace']");
    awaitNumber("555-0100");
    for (int i = 0; i < 8; i++) Ui.tap(id("delete_digit"));
    Ui.tap(id("key_9"));
    Ui.awaitShown(Ui.text("No contact matches “9”"));
    Ui.tap(id("delete_digit"));
    Ui.tap(id("key_1"));
    Ui.awaitShown(id("person_name"));
  }

  @Test
  public void itSpeaksGermanAndChinese() {
    open("android.intent.action.MAIN", null);
    phone.settings().put("system", "system_locales", "de-DE");
    Ui.awaitShown(Ui.text("Keine letzten Anrufe"));
    phone.settings().put("system", "system_locales", "zh-CN");
    Ui.awaitShown(Ui.text("暂无通话记录"));
  }
}
