package dev.reprise.apps.random;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertNotEquals;
import static org.junit.Assert.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.Rule;
import org.junit.Test;
import org.junit.rules.TemporaryFolder;

/** Over the sources of the real apps: whatever is added to them later is held to the same. */
public class RandomiseTest {
  private static final Path APPS = Path.of(System.getProperty("apps"));
  private static final List<String> FOLDERS = List.of("kit", "contacts", "notes", "settings");

  @Rule public final TemporaryFolder temporary = new TemporaryFolder();

  @Test
  public void noFileSpeaksOfAnIdByItsOldName() throws IOException {
    Ids ids = Ids.of(files(APPS), new Random(1));
    assertTrue("The apps have ids", ids.renamed().size() > 50);
    for (Map.Entry<String, String> file : copy(1).entrySet()) {
      for (String name : ids.renamed().keySet()) {
        Pattern old = Pattern.compile("@\\+?id/" + name + "\\b|(?<![\\w.])R\\.id\\." + name + "\\b");
        assertFalse(file.getKey() + " has the id " + name, old.matcher(file.getValue()).find());
      }
    }
  }

  @Test
  public void idsOfTheFrameworkKeepTheirNames() throws IOException {
    assertTrue(copy(1).get("settings/res/layout/row.xml").contains("@android:id/title"));
    assertTrue(copy(1).get("settings/src/com/android/settings/row/Row.java").contains("android.R.id.title"));
  }

  @Test
  public void equalSeedsGiveEqualCopies() throws IOException {
    assertEquals(copy(7), copy(7));
    assertNotEquals(copy(7), copy(8));
  }

  @Test
  public void aLabelIsReplacedByOneOfItsGroupAndBySomeSeedByAnother() throws IOException {
    List<String> seen = new ArrayList<>();
    for (long seed = 0; seed < 10; seed++) {
      String strings = copy(seed).get("contacts/res/values/strings.xml");
      seen.add(strings.replaceAll("(?s).*<string name=\"first_name\">([^<]*)<.*", "$1"));
    }
    assertTrue(seen.toString(), List.of("First name", "Given name", "Forename").containsAll(seen));
    assertTrue(seen.toString(), seen.stream().distinct().count() > 1);
  }

  @Test
  public void theNameOfAnAppStays() throws IOException {
    assertTrue(copy(3).get("notes/res/values/strings.xml").contains("<string name=\"app_name\">Notes</string>"));
  }

  private Map<String, String> copy(long seed) throws IOException {
    Path out = temporary.newFolder().toPath();
    Randomise.copy(seed, APPS, out, FOLDERS);
    Map<String, String> texts = new TreeMap<>();
    for (Path file : files(out)) texts.put(out.relativize(file).toString(), Files.readString(file));
    return texts;
  }

  private static List<Path> files(Path root) throws IOException {
    List<Path> files = new ArrayList<>();
    for (String folder : FOLDERS) {
      try (Stream<Path> found = Files.walk(root.resolve(folder))) {
        found.filter(file -> Files.isRegularFile(file) && Randomise.isText(file)).forEach(files::add);
      }
    }
    return files;
  }
}
