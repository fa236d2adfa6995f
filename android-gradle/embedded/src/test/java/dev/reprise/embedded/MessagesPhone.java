package dev.reprise.embedded;

import static org.junit.Assert.assertNull;

import dev.reprise.embedded.phone.IntentSpec;
import dev.reprise.embedded.phone.Packages.InstallFlag;
import dev.reprise.embedded.phone.Phone;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.After;
import org.junit.Before;

/** A phone with the app for text messages and no message, and what tests do to it. */
abstract class MessagesPhone {
  static final String APP = "com.simplemobiletools.smsmessenger";
  private static final String CONTACTS = "com.android.providers.contacts";
  final Phone phone = TestDevice.phone();

  @Before
  public void noMessages() throws Exception {
    TestDevice.asBuilt();
    for (String apk : new String[] {"contacts-provider-1", "telephony-provider-1", "messages-1"}) {
      phone.packages().install(TestDevice.apk(apk), Set.of(InstallFlag.REPLACE, InstallFlag.ALLOW_DOWNGRADE));
    }
    phone.settings().put("global", "airplane_mode_on", "0");
    // What comes up by itself would lie over the list.
    phone.settings().put("global", "heads_up_notifications_enabled", "0");
    for (String name : new String[] {CONTACTS, "com.android.providers.telephony", APP}) phone.packages().clear(name);
  }

  @After
  public void radioOn() throws Exception {
    phone.settings().put("global", "airplane_mode_on", "0");
    phone.settings().delete("global", "heads_up_notifications_enabled");
    TestDevice.asBuilt();
    phone.packages().uninstall(APP, false);
  }

  void open() {
    IntentSpec intent = new IntentSpec();
    intent.component = APP + "/" + APP + ".activities.MainActivity";
    intent.flags = 0x10008000; // NEW_TASK | CLEAR_TASK
    assertNull(phone.activities().start(intent, false, true));
    TestDevice.await("the list", () -> Ui.shows(id("conversations")) || Ui.shows(id("empty")));
  }

  void open(String action, String data, String type, Map<String, Object> extras) {
    IntentSpec intent = new IntentSpec();
    intent.action = action;
    intent.data = data;
    intent.type = type;
    intent.packageName = APP;
    intent.extras.putAll(extras);
    intent.flags = 0x10000000; // NEW_TASK
    assertNull(phone.activities().start(intent, false, true));
  }

  void openThread(String number) {
    open("android.intent.action.SENDTO", "smsto:" + number, null, Map.of());
    Ui.awaitShown(id("send"));
  }

  static String id(String name) {
    return "//node[@resource-id='" + APP + ":id/" + name + "']";
  }

  static String id(String name, String text) {
    return "//node[@resource-id='" + APP + ":id/" + name + "'][@text='" + text + "']";
  }

  void type(String field, String text) {
    Ui.tap(id(field));
    Ui.awaitAboveKeyboard(id(field));
    phone.input().text(text);
    Ui.awaitShown(id(field, text));
  }

  /** A bubble that is still on its way changes under the finger. */
  void hold(String xpath) {
    TestDevice.await("nothing on its way", () -> !Ui.shows("//node[starts-with(@text, 'Sending')]"));
    int[] middle = Ui.middle(Ui.one(xpath));
    phone.input().swipe(middle[0], middle[1], middle[0], middle[1], 900);
  }

  List<Object> column(String box, String column) {
    return phone.contents().query("content://sms/" + box, List.of(column), null, null).rows.stream().map(row -> row.get(0)).toList();
  }

  void awaitColumn(String box, String column, Object... wanted) {
    TestDevice.await(List.of(wanted) + " in " + box, () -> column(box, column).equals(List.of(wanted)));
  }

  void contact(String name, String number) {
    String uri = phone.contents().insert("content://com.android.contacts/raw_contacts", Map.of("account_name", "x", "account_type", "x"));
    long raw = Long.parseLong(uri.substring(uri.lastIndexOf('/') + 1));
    Map<String, Object> row = new HashMap<>(Map.of("raw_contact_id", raw, "mimetype", "vnd.android.cursor.item/name", "data1", name));
    phone.contents().insert("content://com.android.contacts/data", row);
    row = new HashMap<>(Map.of("raw_contact_id", raw, "mimetype", "vnd.android.cursor.item/phone_v2", "data1", number));
    phone.contents().insert("content://com.android.contacts/data", row);
  }

  void receive(String from, String text) {
    assertNull(phone.telephony().receive(from, text));
  }
}
