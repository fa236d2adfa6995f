package dev.reprise.embedded;

import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertTrue;

import dev.reprise.embedded.phone.IntentSpec;
import dev.reprise.embedded.phone.Packages.InstallFlag;
import dev.reprise.embedded.phone.Phone;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import org.junit.After;
import org.junit.Before;
import org.junit.Test;

/** The notes app over the files of shared storage, which other programs write too. */
public class NotesTest {
  private static final String APP = "net.gsantner.markor";
  private final Phone phone = TestDevice.phone();
  private Path notebook;

  @Before
  public void twoNotesAndAFolder() throws Exception {
    phone.packages().install(TestDevice.apk("notes-1"), Set.of(InstallFlag.REPLACE, InstallFlag.ALLOW_DOWNGRADE, InstallFlag.GRANT_ALL));
    notebook = phone.storage().resolve("/sdcard/Documents/Markor");
    Files.createDirectories(notebook.resolve("Box"));
    for (String note : new String[] {"a.md", "b.md"}) Files.writeString(notebook.resolve(note), note);
    IntentSpec intent = new IntentSpec();
    intent.component = APP + "/" + APP + ".activity.MainActivity";
    intent.flags = 0x10008000; // NEW_TASK | CLEAR_TASK
    phone.activities().start(intent, true, true);
    Ui.awaitShown(Ui.text("b.md"));
  }

  @After
  public void uninstall() throws Exception {
    phone.packages().uninstall(APP, false);
    for (String note : new String[] {"a.md", "b.md", "Box/a.md", "Box/b.md", "Box"}) Files.deleteIfExists(notebook.resolve(note));
  }

  private static String id(String name) {
    return "//node[@resource-id='" + APP + ":id/" + name + "']";
  }

  private void hold(String xpath) {
    int[] middle = Ui.middle(Ui.one(xpath));
    phone.input().swipe(middle[0], middle[1], middle[0], middle[1], 900);
  }

  private void moveBoth() {
    hold(Ui.text("a.md"));
    Ui.awaitShown("//node[@selected='true']" + Ui.text("a.md"));
    Ui.awaitShown(Ui.text("1 selected"));
    Ui.tap(Ui.text("b.md"));
    Ui.awaitShown(Ui.text("2 selected"));
    Ui.tap(id("move"));
    Ui.awaitShown(Ui.text("Move to"));
  }

  @Test
  public void twoNotesAreMovedTogether() {
    moveBoth();
    Ui.tap("//node[contains(@text, 'Box')]");
    TestDevice.await("both in the folder", () -> Files.exists(notebook.resolve("Box/a.md")) && Files.exists(notebook.resolve("Box/b.md")));
    assertFalse(Files.exists(notebook.resolve("a.md")));
  }

  @Test
  public void whenOneNoteCannotBeMovedNoneIs() throws Exception {
    moveBoth();
    Files.delete(notebook.resolve("b.md"));
    Ui.tap("//node[contains(@text, 'Box')]");
    TestDevice.await("the list without the note that is gone", () -> Ui.shows(Ui.text("a.md")) && !Ui.shows(Ui.text("b.md")));
    assertTrue(Files.exists(notebook.resolve("a.md")));
    assertFalse(Files.exists(notebook.resolve("Box/a.md")));
  }

  @Test
  public void aDialogThatHasSeenATurnComesBackAfterItsAppWasKilledAndWorks() {
    Ui.tap(id("add"));
    Ui.awaitShown(Ui.text("New note"));
    phone.display().lockRotation(1);
    try {
      TestDevice.await("the dialog on a turned screen", () -> phone.display().now().width > phone.display().now().height && Ui.shows(Ui.text("New note")));
      phone.input().key(3, false);
      TestDevice.await("the home screen", () -> !phone.activities().resumed().startsWith(APP));
      assertTrue(phone.activities().killProcess(phone.activities().processes().stream().filter(process -> process.name.equals(APP)).findFirst().orElseThrow().pid));
      IntentSpec intent = new IntentSpec();
      intent.component = APP + "/" + APP + ".activity.MainActivity";
      intent.flags = 0x10000000; // NEW_TASK
      phone.activities().start(intent, false, true);
      Ui.awaitShown(Ui.text("New note"));
      String create = "//node[@text='CREATE' or @text='Create']";
      phone.input().text("c");
      Ui.awaitAboveKeyboard(create);
      Ui.tap(create);
      TestDevice.await("the new note", () -> phone.activities().resumed().endsWith("NoteActivity"));
    } finally {
      phone.display().lockRotation(0);
    }
  }
}
