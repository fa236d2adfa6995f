package dev.reprise.embedded;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertTrue;

import dev.reprise.embedded.phone.Phone;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.Before;
import org.junit.Test;

/** What apps do with the help of others: the share sheet, "Open with", and the file picker. */
public class HandoffTest {
  private static final int BACK = 4;
  private final Phone phone = TestDevice.phone();
  private final Path documents = phone.storage().resolve("/sdcard/Documents");

  @Before
  public void open() throws Exception {
    TestDevice.reset();
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
    assertEquals("false", Ui.one("//node[@resource-id='com.google.android.documentsui:id/item_root'][.//node[@text='picture.png']]").getAttribute("enabled"));
    Ui.tap(Ui.text("hello.txt"));
    Ui.awaitText("handoff_result", "Read: hello from a file");
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
