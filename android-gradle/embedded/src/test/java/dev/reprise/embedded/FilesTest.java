package dev.reprise.embedded;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertTrue;

import dev.reprise.embedded.phone.Packages.InstallFlag;
import dev.reprise.embedded.phone.Phone;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.After;
import org.junit.Before;
import org.junit.BeforeClass;
import org.junit.Test;

/** The files of shared storage, which a person moves, copies, renames and deletes, and other programs write. */
public class FilesTest {
  private static final String APP = "com.google.android.documentsui";
  private static final String OK = "//node[@resource-id='android:id/button1']";
  private final Phone phone = TestDevice.phone();
  private final AppUi ui = new AppUi(APP, "com.android.documentsui.files.FilesActivity");
  private Path documents;
  private Path alarms;

  @BeforeClass
  public static void install() throws Exception {
    TestDevice.phone().packages().install(TestDevice.apk("files-1"), Set.of(InstallFlag.REPLACE, InstallFlag.ALLOW_DOWNGRADE, InstallFlag.GRANT_ALL));
  }

  @Before
  public void someFiles() throws Exception {
    TestDevice.asBuilt();
    documents = phone.storage().resolve("/sdcard/Documents");
    alarms = phone.storage().resolve("/sdcard/Alarms");
    empty();
    Files.writeString(documents.resolve("list.txt"), "milk");
    Files.writeString(documents.resolve("plan.txt"), "a longer text");
    Files.write(documents.resolve("tune.mp3"), new byte[5000]);
    ui.open();
    openFolder("Documents");
  }

  @After
  public void empty() throws IOException {
    phone.settings().put("global", "device_name", "Reprise embedded device");
    for (Path folder : new Path[] {documents, alarms}) {
      try (Stream<Path> all = Files.walk(folder)) {
        for (Path path : all.sorted(Comparator.reverseOrder()).toList()) if (!path.equals(folder)) Files.delete(path);
      }
    }
  }

  private String row(String name) {
    return ui.id("file_name") + "[@text='" + name + "']";
  }

  private void openFolder(String name) {
    Ui.tap(row(name));
    ui.await("title", name);
  }

  /** Of the menu that lies on top: the bar of what is marked covers the other. */
  private void choose(String entry) {
    Ui.tap("(//node[@content-desc='More options'])[last()]");
    Ui.tap(Ui.text(entry));
  }

  private void send(String file, String entry, String folder) {
    ui.hold(row(file));
    Ui.awaitShown(Ui.text("1 marked"));
    choose(entry);
    Ui.awaitShown(ui.id("here"));
    if (folder != null) {
      Ui.tap(row(folder));
      Ui.awaitShown(ui.id("path_step") + "[@text='" + folder + "']");
    }
    TestDevice.await("a folder that takes it", () -> Ui.shows(ui.id("here") + "[@enabled='true']"));
    ui.tap("here");
  }

  private void awaitThere(Path file, String text) {
    TestDevice.await(text + " in " + file, () -> {
      try {
        return Files.exists(file) && Files.readString(file).equals(text);
      } catch (IOException e) {
        return false; // It is being written.
      }
    });
  }

  @Test
  public void aFileIsMovedToAFolderAndAskedAboutWhereItsNameIsTaken() throws IOException {
    send("list.txt", "Move to…", "Alarms");
    awaitThere(alarms.resolve("list.txt"), "milk");
    TestDevice.await("the list without it", () -> Ui.shows(row("plan.txt")) && !Ui.shows(row("list.txt")));
    assertFalse(Files.exists(documents.resolve("list.txt")));
    Files.writeString(alarms.resolve("plan.txt"), "another plan");
    send("plan.txt", "Copy to…", "Alarms");
    Ui.awaitShown(Ui.text("The name is taken"));
    ui.turned(() -> {
      Ui.tap("//node[@resource-id='android:id/button2']");
      TestDevice.await("an answer taken", () -> !Ui.shows(Ui.text("The name is taken")));
    });
    awaitThere(alarms.resolve("plan (1).txt"), "a longer text");
    assertEquals("another plan", Files.readString(alarms.resolve("plan.txt")));
    send("plan.txt", "Move to…", "Alarms");
    Ui.tap(OK);
    awaitThere(alarms.resolve("plan.txt"), "a longer text");
    TestDevice.await("it gone from where it was", () -> !Files.exists(documents.resolve("plan.txt")));
  }

  @Test
  public void severalFilesAreDeletedOnlyWhenThatIsMeant() {
    ui.hold(row("list.txt"));
    Ui.tap(row("tune.mp3"));
    Ui.awaitShown(Ui.text("2 marked"));
    ui.tap("delete");
    Ui.awaitShown(Ui.text("Delete 2 items?"));
    Ui.tap("//node[@resource-id='android:id/button2']");
    Ui.awaitShown(Ui.text("2 marked"));
    assertTrue(Files.exists(documents.resolve("list.txt")));
    ui.tap("delete");
    Ui.tap(OK);
    TestDevice.await("the list without them", () -> Ui.texts(ui.id("file_name")).equals(List.of("plan.txt")));
    assertFalse(Files.exists(documents.resolve("list.txt")) || Files.exists(documents.resolve("tune.mp3")));
  }

  @Test
  public void aFolderIsMadeAndAFileRenamedUnderNamesThatWillDo() {
    choose("New folder");
    ui.type("name", "plan.txt");
    Ui.tap(OK);
    Ui.awaitShown(Ui.text("There is already something with this name"));
    ui.turned(() -> ui.await("name", "plan.txt"));
    ui.rewrite("name", "Old");
    Ui.awaitAboveKeyboard(OK);
    Ui.tap(OK);
    Ui.awaitShown(row("Old"));
    assertTrue(Files.isDirectory(documents.resolve("Old")));
    ui.hold(row("list.txt"));
    choose("Rename");
    ui.rewrite("name", "shopping.txt");
    Ui.awaitAboveKeyboard(OK);
    Ui.tap(OK);
    Ui.awaitShown(row("shopping.txt"));
    awaitThere(documents.resolve("shopping.txt"), "milk");
    assertFalse(Files.exists(documents.resolve("list.txt")));
  }

  @Test
  public void filesAreSortedFoundAndOpened() {
    choose("Sort by");
    Ui.tap(Ui.text("Size, largest first"));
    TestDevice.await("the largest first", () -> Ui.texts(ui.id("file_name")).equals(List.of("tune.mp3", "plan.txt", "list.txt")));
    Ui.tap(row("plan.txt"));
    ui.await("text", "a longer text");
    ui.back();
    choose("Sort by");
    Ui.tap(Ui.text("Name"));
    ui.back();
    Ui.tap(ui.id("search"));
    Ui.awaitShown("//node[@resource-id='android:id/search_src_text' and @focused='true']");
    phone.input().text("LAN.T");
    TestDevice.await("what has it in its name, with its folder", () -> Ui.shows(ui.id("file_details") + "[starts-with(@text, 'Documents · ')]") && Ui.texts(ui.id("file_name")).equals(List.of("plan.txt")));
  }

  @Test
  public void thePlacesAreThoseOfThePhoneInThreeLanguages() {
    phone.settings().put("global", "device_name", "sdk_gphone_x86_64");
    ui.open();
    ui.await("title", "sdk_gphone_x86_64");
    for (String folder : List.of("Alarms", "Audiobooks", "DCIM", "Documents", "Download")) Ui.awaitShown(row(folder));
    Ui.tap("//node[@content-desc='Show places']");
    Ui.tap(Ui.text("Audio"));
    TestDevice.await("sounds, wherever they lie", () -> Ui.texts(ui.id("file_name")).contains("tune.mp3") && !Ui.shows(row("plan.txt")));
    phone.settings().put("system", "system_locales", "de-DE");
    Ui.tap("//node[@content-desc='Orte zeigen']");
    Ui.tap(Ui.text("Bilder"));
    Ui.awaitShown(Ui.text("Hier ist nichts"));
    phone.settings().put("system", "system_locales", "zh-CN");
    Ui.awaitShown(Ui.text("这里什么都没有"));
    ui.back();
    ui.await("title", "sdk_gphone_x86_64");
  }
}
