package dev.reprise.embedded;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertTrue;

import dev.reprise.embedded.phone.IntentSpec;
import dev.reprise.embedded.phone.Packages.InstallFlag;
import dev.reprise.embedded.phone.Phone;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import org.junit.Before;
import org.junit.Test;

/** What apps do with the help of others: the share sheet, "Open with", and the file picker. */
public class HandoffTest {
  private static final int BACK = 4;
  private static final int DELETE = 67;
  private static final int NEW_TASK = 0x10000000;
  private static final int CLEAR_TASK = 0x8000;
  private static final String NEIGHBOUR = "dev.reprise.neighbour";
  private static final String HELLO = "content://com.android.externalstorage.documents/document/primary%3ADocuments%2Fhello.txt";
  private static final String READ_IT = HELLO.replace("content:", "intent:") + "#Intent;scheme=content;component=" + NEIGHBOUR + "/.ReadActivity;end";
  private final Phone phone = TestDevice.phone();
  private final Path documents = phone.storage().resolve("/sdcard/Documents");

  @Before
  public void open() throws Exception {
    TestDevice.reset();
    phone.packages().install(TestDevice.apk("neighbour-1"), Set.of(InstallFlag.REPLACE));
    Files.createDirectories(documents);
    Files.writeString(documents.resolve("hello.txt"), "hello from a file");
    Files.writeString(documents.resolve("picture.png"), "no text");
    Files.deleteIfExists(documents.resolve("made.txt"));
    TestDevice.open("HandoffActivity");
  }

  @Test
  public void aTextIsSharedWithTheAppThatIsChosen() {
    Ui.tap(Ui.id("handoff_share"));
    Ui.awaitShown("//node[@resource-id='com.android.intentresolver:id/content_preview_text' and @text='handed over']");
    Ui.tap("//node[starts-with(@text, 'Test app')]");
    Ui.awaitText("taken", ".screen.TakerActivity took handed over");
  }

  @Test
  public void whatSeveralCanOpenIsAskedOnceOrForAlways() {
    Ui.tap(Ui.id("handoff_view"));
    Ui.tap("//node[contains(@text, 'Other taker')]");
    Ui.tap("//node[@text='Just once' and @enabled='true']");
    Ui.awaitText("taken", ".OtherTaker took reprise-test://shown");
    phone.input().key(BACK, false);

    Ui.tap(Ui.id("handoff_view"));
    Ui.tap("//node[contains(@text, 'Other taker')]");
    Ui.tap("//node[@text='Always' and @enabled='true']");
    Ui.awaitText("taken", ".OtherTaker took reprise-test://shown");
    phone.input().key(BACK, false);

    Ui.tap(Ui.id("handoff_view"));
    Ui.awaitText("taken", ".OtherTaker took reprise-test://shown");
  }

  @Test
  public void aDocumentIsPickedAndCanBeReadByTheAskerAlone() {
    Ui.tap(Ui.id("handoff_open"));
    Ui.tap(Ui.text("Documents"));
    Ui.awaitShown(Ui.text("hello.txt"));
    assertEquals("false", Ui.one("//node[@resource-id='com.android.documentsui:id/item_root'][.//node[@text='picture.png']]").getAttribute("enabled"));
    Ui.tap(Ui.text("hello.txt"));
    Ui.awaitText("handoff_result", "Read: hello from a file");

    IntentSpec other = new IntentSpec();
    other.component = NEIGHBOUR + "/.ReadActivity";
    other.data = HELLO;
    phone.activities().start(other, false, true);
    Ui.awaitShown("//node[starts-with(@text, 'Permission Denial: reading com.android.externalstorage.ExternalStorageProvider')]");
  }

  @Test
  public void aDocumentThatWasPickedCanBeReadAsLongAsTheScreenThatAskedForItIsThere() {
    pick(false);
    TestDevice.open("CounterActivity");
    read();
    Ui.awaitShown(Ui.id("handoff_result") + "[contains(@text, 'Permission Denial: reading')]");
  }

  @Test
  public void aDocumentThatWasTakenForGoodCanBeReadAfterARestartAndNotByAnAppWithoutData() {
    pick(true);
    phone.activities().forceStop(TestDevice.APP);
    phone.snapshots().save("taken");
    // As a restart: what is only in memory is gone.
    phone.snapshots().restore("taken");
    read();
    Ui.awaitText("handoff_result", "Kept: 1, Read: hello from a file");

    phone.packages().clear(TestDevice.APP);
    read();
    Ui.awaitShown(Ui.id("handoff_result") + "[contains(@text, 'Permission Denial: reading')]");
  }

  @Test
  public void aDocumentThatWasTakenAfterTheSnapshotIsNotTakenAfterTheRestore() {
    phone.snapshots().save("untaken");
    pick(true);

    phone.snapshots().restore("untaken");

    read();
    Ui.awaitShown(Ui.id("handoff_result") + "[contains(@text, 'Permission Denial: reading')]");
  }

  @Test
  public void anAppHandsOverNothingThatItMayNotReadItself() {
    send("activity", READ_IT);
    Ui.awaitShown(Ui.id("sent") + "[contains(@text, 'does not have permission to 0 @ " + HELLO + "; you could obtain access using ACTION_OPEN_DOCUMENT')]");
  }

  @Test
  public void whatAnAppMayReadItSharesAndTheOtherKnowsWhoSentIt() {
    pick(true);
    send("chooser", READ_IT);
    Ui.tap("//node[starts-with(@text, 'Neighbour')]");
    Ui.awaitShown(Ui.text("hello from a file (from dev.reprise.testapp)"));
  }

  @Test
  public void theShareSheetOpensNothingThatTheAskerMayNotOpen() {
    send("chooser", "intent:#Intent;component=" + NEIGHBOUR + "/.GuardedActivity;end");
    Ui.tap("//node[starts-with(@text, 'Neighbour')]");
    Ui.awaitText("sent", "Sent");
    TestDevice.await("a refusal", () -> phone.log().lines().stream().anyMatch(line -> line.contains("Permission Denial: starting Intent") && line.contains("from " + TestDevice.APP)));
  }

  private void pick(boolean forGood) {
    IntentSpec intent = handoff();
    if (forGood) intent.extras.put("keep", "yes");
    phone.activities().start(intent, false, true);
    Ui.tap(Ui.id("handoff_open"));
    Ui.tap(Ui.text("Documents"));
    Ui.tap(Ui.text("hello.txt"));
    Ui.awaitText("handoff_result", "Read: hello from a file");
  }

  private void read() {
    IntentSpec intent = handoff();
    intent.extras.put("read", HELLO);
    phone.activities().start(intent, false, true);
  }

  private void send(String as, String uri) {
    IntentSpec intent = TestDevice.screen("SendActivity");
    intent.extras.put("as", as);
    intent.extras.put("uri", uri);
    intent.extras.put("flags", 1); // FLAG_GRANT_READ_URI_PERMISSION
    phone.activities().start(intent, false, true);
  }

  private static IntentSpec handoff() {
    IntentSpec intent = TestDevice.screen("HandoffActivity");
    return intent;
  }

  @Test
  public void aNewDocumentIsSavedWhereThePersonWants() throws Exception {
    Ui.tap(Ui.id("handoff_create"));
    Ui.tap(Ui.text("Documents"));
    Ui.awaitShown(Ui.text("hello.txt"));
    Ui.tap(Ui.text("Save"));
    Ui.awaitText("handoff_result", "Read: handed over");
    assertEquals("handed over", Files.readString(documents.resolve("made.txt")));
  }

  @Test
  public void aNewDocumentStaysInItsFolderAndIsOfItsType() throws Exception {
    Files.deleteIfExists(documents.resolve(".._made.txt"));
    Ui.tap(Ui.id("handoff_create"));
    Ui.tap(Ui.text("Documents"));
    Ui.awaitShown(Ui.text("hello.txt"));
    Ui.tap("//node[@resource-id='android:id/title' and @class='android.widget.EditText']");
    for (int letter = 0; letter < "made.txt".length(); letter++) phone.input().key(DELETE, false);
    phone.input().text("../made");
    phone.input().key(BACK, false);
    Ui.awaitNowhere("//window[@type='TYPE_INPUT_METHOD']");
    Ui.tap(Ui.text("Save"));
    Ui.awaitText("handoff_result", "Read: handed over");
    assertEquals("handed over", Files.readString(documents.resolve(".._made.txt")));
  }

  @Test
  public void aFolderIsGivenAfterAQuestion() {
    Ui.tap(Ui.id("handoff_tree"));
    Ui.tap(Ui.text("Documents"));
    Ui.awaitShown(Ui.text("hello.txt"));
    Ui.tap(Ui.text("Use this folder"));
    Ui.awaitShown("//node[contains(@text, 'Allow Test app to access files in Documents?')]");
    Ui.tap("//node[@resource-id='android:id/button1']");
    TestDevice.await("the names in the folder", () -> Ui.shows(Ui.id("handoff_result")) && Ui.textOf("handoff_result").contains("hello.txt"));
  }

  @Test
  public void backOnTheUppermostFolderPicksNothing() {
    Ui.tap(Ui.id("handoff_open"));
    Ui.awaitShown(Ui.text("Documents"));
    phone.input().key(BACK, false);
    Ui.awaitText("handoff_result", "Cancelled");
    assertTrue(phone.activities().resumed().endsWith("HandoffActivity"));
  }
}
