package dev.reprise.agent.jar;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertTrue;

import dev.reprise.agent.jar.DexDump.Reference;
import dev.reprise.agent.wrappers.Lookups;
import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.Paths;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.BeforeClass;
import org.junit.Test;

/** What goes to a phone, as dexdump reads it back: it must run from Android 8 on. */
public class AgentJarTest {
  private static final String OURS = "dev/reprise/agent/";
  private static final String WRAPPERS = OURS + "wrappers/";
  /** Android 8 reads DEX 038 and older; what newer ones bring would not even load. */
  private static final int NEWEST_DEX_OF_API_26 = 38;

  private static DexDump jar;
  private static PublicApi api;

  @BeforeClass
  public static void read() throws Exception {
    jar = DexDump.of(Paths.get(System.getProperty("reprise.agentJar")));
    api = PublicApi.read(Paths.get(System.getProperty("reprise.api26")));
  }

  @Test
  public void holdsEveryClassOfTheAgentAndNothingElse() throws Exception {
    Set<String> compiled = new TreeSet<>();
    for (String folder : System.getProperty("reprise.classes").split(File.pathSeparator)) compiled.addAll(classesIn(Paths.get(folder)));
    assertEquals(compiled, jar.classes);
    assertTrue(jar.classes.contains(OURS + "Main"));
    assertTrue(jar.classes.contains(OURS + "phone/Phone"));
  }

  @Test
  public void isOfADexVersionThatAndroid8Loads() {
    assertTrue("DEX version " + jar.version, jar.version > 0 && jar.version <= NEWEST_DEX_OF_API_26);
  }

  @Test
  public void hasNoLambdaThatAPhoneCannotLink() {
    assertEquals(Collections.emptyList(), jar.dynamic);
    assertEquals(Collections.emptyList(), usesOf("java/lang/invoke/"));
  }

  @Test
  public void usesNothingThatAndroid8LacksOutsideOfTheWrappers() {
    List<String> missing =
        outsideOfTheWrappers().filter(use -> use.member == null ? !api.has(use.owner) : !api.has(use.owner, use.member)).map(Reference::toString).distinct().collect(Collectors.toList());
    assertEquals(Collections.emptyList(), missing);
  }

  @Test
  public void whatItsClassesExtendImplementAndCatchIsAmongWhatTheyUse() {
    for (String use : new String[] {"PlatformException uses java/lang/RuntimeException", "RunningCall uses java/lang/Runnable", "LocalTransport uses android/system/ErrnoException"}) {
      assertTrue(use, jar.references.stream().anyMatch(each -> each.toString().endsWith(use)));
    }
  }

  @Test
  public void whatTheWrappersCallBeyondAndroid8IsListedWithItsLevel() {
    Set<String> listed = Lookups.called().stream().map(lookup -> lookup.owner.replace('.', '/') + "." + lookup.member).collect(Collectors.toCollection(TreeSet::new));
    Set<String> called =
        jar.references.stream()
            .filter(use -> use.user.startsWith(WRAPPERS) && !use.owner.startsWith(OURS) && use.member != null && !api.has(use.owner, use.member))
            .map(use -> use.owner + "." + use.member.replaceAll("[(#].*", ""))
            .collect(Collectors.toCollection(TreeSet::new));
    assertEquals(listed, called);
  }

  @Test
  public void reflectsInTheWrappersAlone() {
    assertEquals(Collections.emptyList(), outsideOfTheWrappers().filter(AgentJarTest::reflects).map(Reference::toString).collect(Collectors.toList()));
    assertTrue("This test recognises reflection", jar.references.stream().anyMatch(AgentJarTest::reflects));
  }

  private static boolean reflects(Reference use) {
    boolean asksClass = use.owner.equals("java/lang/Class") && use.member != null && use.member.matches("(forName|getDeclared|getMethod|getField|getConstructor).*");
    return asksClass || use.owner.startsWith("java/lang/reflect/");
  }

  private static List<String> usesOf(String prefix) {
    return outsideOfTheWrappers().filter(use -> use.owner.startsWith(prefix)).map(Reference::toString).collect(Collectors.toList());
  }

  private static Stream<Reference> outsideOfTheWrappers() {
    return jar.references.stream().filter(use -> !use.owner.startsWith(OURS) && !use.user.startsWith(WRAPPERS));
  }

  private static Set<String> classesIn(Path folder) throws Exception {
    try (Stream<Path> files = Files.walk(folder)) {
      return files
          .map(file -> folder.relativize(file).toString())
          .filter(name -> name.endsWith(".class"))
          .map(name -> name.substring(0, name.length() - ".class".length()))
          .collect(Collectors.toCollection(TreeSet::new));
    }
  }
}
