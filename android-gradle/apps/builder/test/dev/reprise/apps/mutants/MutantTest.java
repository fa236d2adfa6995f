package dev.reprise.apps.mutants;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertNotEquals;
import static org.junit.Assert.assertTrue;

import dev.reprise.apps.BuildFailure;
import dev.reprise.apps.mutants.operators.Operator;
import dev.reprise.apps.mutants.operators.Operators;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.Assert;
import org.junit.Rule;
import org.junit.Test;
import org.junit.rules.TemporaryFolder;

/** Over the real apps: whatever is added to them later is held to the same. */
public class MutantTest {
  private static final Path APPS = Path.of(System.getProperty("apps"));
  private static final Path APKS = APPS.resolve("build/apk");

  private static final List<Operator> RENAMING = Operators.thorough().stream().filter(operator -> Set.of("ids", "texts").contains(operator.kind())).toList();

  @Rule public final TemporaryFolder temporary = new TemporaryFolder();

  @Test
  public void equalSeedsGiveEqualMutantsOfEveryKindAndOthersOthers() throws IOException {
    BaseApp contacts = new BaseApp("contacts-1", APPS, APKS);
    for (Operator operator : Operators.all()) {
      assertEquals(operator.kind(), files(new Mutant(contacts, "7", List.of(operator))), files(new Mutant(contacts, "7", List.of(operator))));
      assertTrue(operator.kind() + " has a place in contacts", new Mutant(contacts, "7", List.of(operator)).isChanged());
    }
    assertNotEquals(files(new Mutant(contacts, "7", Operators.all())), files(new Mutant(contacts, "8", Operators.all())));
  }

  @Test
  public void noScreenSpeaksOfAnIdByItsOldNameAndEveryNumberStays() throws IOException {
    BaseApp settings = new BaseApp("settings-1", APPS, APKS);
    Mutant mutant = new Mutant(settings, "1", RENAMING);
    Map<String, String> files = files(mutant);
    assertTrue("Settings has ids", mutant.files.renamedIds.size() > 5);
    files.forEach((file, text) -> {
      if (file.startsWith("values")) return;
      for (String old : mutant.files.renamedIds.values()) assertFalse(file + " has the id " + old, text.matches("(?s).*\"@\\+?id/" + old + "\".*"));
    });
    String original = files(new Mutant(settings, "1", List.of())).get("values/numbers.xml");
    String renamed = files.get("values/numbers.xml");
    for (Map.Entry<String, String> id : mutant.files.renamedIds.entrySet()) renamed = renamed.replace("\"" + id.getKey() + "\"", "\"" + id.getValue() + "\"");
    assertEquals(original, renamed);
    assertTrue("The framework's ids keep their names", files.get("layout/row.xml") == null || files.get("layout/row.xml").contains("@android:id/title"));
  }

  @Test
  public void aLabelIsReplacedByOneOfItsGroupAndBySomeSeedByAnotherAndTheNameOfAnAppStays() throws IOException {
    BaseApp contacts = new BaseApp("contacts-1", APPS, APKS);
    List<String> seen = new ArrayList<>();
    for (int seed = 0; seed < 10; seed++) {
      Mutant mutant = new Mutant(contacts, "label/" + seed, RENAMING);
      seen.add(mutant.files.values.of("values").get("string/first_name").getTextContent());
      assertEquals("Contacts", mutant.files.values.of("values").get("string/app_name").getTextContent());
    }
    assertTrue(seen.toString(), List.of("First name", "Given name", "Forename").containsAll(seen));
    assertTrue(seen.toString(), seen.stream().distinct().count() > 1);
  }

  @Test
  public void aRecordSaysWhatEveryChangedTextReadsNowInTheLanguageOfThePhone() throws IOException {
    BaseApp contacts = new BaseApp("contacts-1", APPS, APKS);
    Operator locale = Operators.all().stream().filter(operator -> operator.kind().equals("locale")).findFirst().orElseThrow();
    Mutant mutant = new Mutant(contacts, "1", List.of(locale));
    String more = mutant.files.language.equals("values-de") ? "Weitere Optionen" : "更多选项";
    String save = mutant.files.language.equals("values-de") ? "Speichern" : "保存";
    assertEquals(List.of(more), List.copyOf(mutant.files.changedTexts().get("More options")));
    assertEquals(List.of(save), List.copyOf(mutant.files.changedTexts().get("Save")));
  }

  @Test
  public void aScreenThatWasAddedKeepsTheViewsThatItsCodeKnows() throws IOException {
    BaseApp notes = new BaseApp("notes-1", APPS, APKS);
    List<Operator> operators = Operators.all().stream().filter(operator -> Set.of("step-added", "decoration-removed").contains(operator.kind())).toList();
    for (int seed = 0; seed < 30; seed++) {
      for (int order = 0; order < 2; order++) {
        Mutant mutant = new Mutant(notes, "kept/" + seed, List.of(operators.get(1 - order), operators.get(order)));
        assertTrue(mutant.record(), Xml.print(mutant.files.layouts().get("layout/interstitial")).contains("@+id/interstitial_title"));
      }
    }
  }

  @Test
  public void aButtonThatTheCodeTakesForAButtonStaysOne() throws IOException {
    BaseApp recorder = new BaseApp("recorder-1", APPS, APKS);
    Operator widget = Operators.all().stream().filter(operator -> operator.kind().equals("widget")).findFirst().orElseThrow();
    for (int seed = 0; seed < 30; seed++) {
      String record = new Mutant(recorder, "cast/" + seed, List.of(widget)).record();
      assertFalse(record, record.contains("\"layout/welcome\"") && record.contains("\"next\""));
    }
  }

  @Test
  public void aKindThatIsNotThereAndAnAppThatIsNotThereAreToldInOneSentence() {
    assertTold("There is no kind of mutation 'colour'. There are ids, ", "--kinds", "colour", "contacts-1");
    assertTold("There is no app nowhere-1: ", "nowhere-1");
    assertTold("Expected a whole number as --seed, found x.", "--seed", "x", "contacts-1");
  }

  private void assertTold(String sentence, String... more) {
    List<String> arguments = new ArrayList<>(List.of("--apps", APPS.toString(), "--apks", APKS.toString(), "--framework", "none", "--key", "none", "--out", temporary.getRoot().toString()));
    arguments.addAll(List.of(more));
    BuildFailure failure = Assert.assertThrows(BuildFailure.class, () -> MakeMutants.make(MutantRequest.parse(arguments.toArray(new String[0]))));
    assertTrue(failure.getMessage(), failure.getMessage().startsWith(sentence));
  }

  /** What is laid over the app, the manifest and the record, by file. */
  private Map<String, String> files(Mutant mutant) throws IOException {
    Path out = temporary.newFolder().toPath();
    mutant.writeOverlay(out);
    Map<String, String> texts = new TreeMap<>(Map.of("record", mutant.record(), "manifest", Xml.print(mutant.files.manifest)));
    try (Stream<Path> all = Files.walk(out)) {
      for (Path file : all.filter(Files::isRegularFile).toList()) texts.put(out.relativize(file).toString(), Files.readString(file));
    }
    return texts;
  }
}
