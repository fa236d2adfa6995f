package dev.reprise.embedded;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertTrue;

import dev.reprise.embedded.phone.Contents.Rows;
import dev.reprise.embedded.phone.IntentSpec;
import dev.reprise.embedded.phone.Packages.InstallFlag;
import dev.reprise.embedded.phone.Packages.Refused;
import dev.reprise.embedded.phone.Phone;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.Before;
import org.junit.Test;

/** The contacts app over its provider: what a person edits, and what is none of the form's business. */
public class ContactsTest {
  private static final String APP = "com.google.android.contacts";
  private static final String PROVIDER = "com.android.providers.contacts";
  private static final String CONTACTS = "content://com.android.contacts/contacts/";
  private static final String DATA = "content://com.android.contacts/data";
  private static final String KIND = "vnd.android.cursor.item/";
  private final Phone phone = TestDevice.phone();
  private String rawContact;

  @Before
  public void aContactWithMoreThanTheFormShows() throws Refused {
    for (String apk : new String[] {"contacts-provider-1", "contacts-1"}) phone.packages().install(TestDevice.apk(apk), Set.of(InstallFlag.REPLACE, InstallFlag.ALLOW_DOWNGRADE));
    phone.packages().clear(PROVIDER);
    phone.packages().clear(APP);
    for (String permission : new String[] {"READ_CONTACTS", "WRITE_CONTACTS"}) phone.packages().grant(APP, "android.permission." + permission);
    String uri = phone.contents().insert("content://com.android.contacts/raw_contacts", Map.of("account_name", "x", "account_type", "x"));
    rawContact = uri.substring(uri.lastIndexOf('/') + 1);
    add("name", "data2", "Ada", "data3", "Lovelace", "data5", "Byron");
    add("phone_v2", "data1", "5550100", "data2", 4L); // a fax, which the form has no word for
    add("email_v2", "data1", "ada@example.org", "data2", 1L);
    add("email_v2", "data1", "second@example.org", "data2", 2L);
    add("organization", "data1", "Engine Works", "data4", "Countess");
    add("note", "data1", "Likes sums");
  }

  private void add(String kind, Object... columns) {
    Map<String, Object> values = new HashMap<>(Map.of("mimetype", KIND + kind, "raw_contact_id", Long.valueOf(rawContact)));
    for (int i = 0; i < columns.length; i += 2) values.put((String) columns[i], columns[i + 1]);
    phone.contents().insert(DATA, values);
  }

  private List<Object> column(String kind, String column) {
    Rows rows = phone.contents().query(DATA, List.of(column), "mimetype='" + KIND + kind + "'", "_id");
    List<Object> values = new ArrayList<>();
    for (List<Object> row : rows.rows) values.add(row.get(0));
    return values;
  }

  private void edit() {
    IntentSpec intent = new IntentSpec();
    intent.action = "android.intent.action.EDIT";
    intent.data = CONTACTS + rawContact;
    intent.component = APP + "/com.android.contacts.activities.ContactEditorActivity";
    intent.flags = 0x10008000; // NEW_TASK | CLEAR_TASK
    String refused = phone.activities().start(intent, false, true);
    if (refused != null) throw new AssertionError(refused);
    Ui.awaitShown(id("first_name") + "[@text='Ada']");
  }

  private static String id(String name) {
    return "//node[@resource-id='" + APP + ":id/" + name + "']";
  }

  @Test
  public void aContactIsPickedByAnAppThatMayReadNoOther() {
    TestDevice.reset();
    TestDevice.open("HandoffActivity");
    Ui.tap(Ui.id("handoff_contact"));
    Ui.tap("//node[starts-with(@text, 'Ada')]");
    TestDevice.await("the picked contact", () -> Ui.shows(Ui.id("handoff_result")) && Ui.textOf("handoff_result").startsWith("Read: Ada"));
  }

  private void awaitClosed() {
    TestDevice.await("the editor closed", () -> !Ui.shows(id("first_name")));
  }

  @Test
  public void savingAContactKeepsWhatTheFormDoesNotShow() {
    edit();
    Ui.tap(id("first_name"));
    phone.input().text("bel");
    Ui.tap(id("save"));
    awaitClosed();

    assertEquals(List.of("Adabel"), column("name", "data2"));
    assertEquals(List.of("Byron"), column("name", "data5"));
    assertEquals(List.of("Adabel Byron Lovelace"), column("name", "data1"));
    assertEquals(List.of("ada@example.org", "second@example.org"), column("email_v2", "data1"));
    assertEquals(List.of("Likes sums"), column("note", "data1"));
    assertEquals(List.of("Countess"), column("organization", "data4"));
    assertEquals("[4]", column("phone_v2", "data2").toString());
  }

  @Test
  public void theLabelThatIsShownSaysWhoseLabelItIs() {
    edit();
    Ui.awaitShown("//node[@text='Home' and @content-desc='Home Email']");
  }

  @Test
  public void aFormThatNobodyTouchedClosesWithoutAQuestion() {
    edit();
    phone.input().key(4, false);
    awaitClosed();
    assertTrue(!Ui.shows(Ui.text("Keep editing")));
  }

  @Test
  public void aNumberThatIsChangedStaysTheRowThatItWas() {
    List<Object> row = column("phone_v2", "_id");
    edit();
    Ui.tap(id("phone"));
    phone.input().text("9");
    Ui.tap(id("save"));
    awaitClosed();
    assertEquals(row, column("phone_v2", "_id"));
    assertTrue(column("phone_v2", "data1").toString().contains("9"));
  }

  @Test
  public void aContactThatWasDeletedMeanwhileIsSaidToBeGoneAndTheAppGoesOn() {
    edit();
    phone.contents().delete("content://com.android.contacts/raw_contacts", "_id=" + rawContact);
    Ui.tap(id("save"));
    awaitClosed();
    assertEquals(List.of(), column("name", "data2"));
    assertTrue("the app runs on", phone.activities().processes().stream().anyMatch(process -> process.name.equals(APP)));
    assertTrue(phone.log().lines().stream().noneMatch(line -> line.contains("Process: " + APP + ",")));
  }

  @Test
  public void aSearchIsStillThereAfterALookAtWhatItFound() {
    IntentSpec intent = new IntentSpec();
    intent.component = APP + "/com.android.contacts.activities.PeopleActivity";
    intent.flags = 0x10008000; // NEW_TASK | CLEAR_TASK
    phone.activities().start(intent, false, true);
    Ui.tap(id("search"));
    Ui.awaitShown("//node[@resource-id='android:id/search_src_text']");
    phone.input().text("Love");
    Ui.tap("//node[contains(@text, 'Lovelace')]");
    Ui.awaitShown(id("edit"));

    phone.input().key(4, false);
    Ui.awaitShown("//node[@resource-id='android:id/search_src_text'][@text='Love']");
  }
}
