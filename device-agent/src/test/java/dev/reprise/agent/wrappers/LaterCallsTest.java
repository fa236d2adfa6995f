package dev.reprise.agent.wrappers;

import static org.junit.Assert.assertEquals;

import java.io.File;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.Paths;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.BeforeClass;
import org.junit.Test;
import org.objectweb.asm.ClassReader;

/** A member that came after Android 8 may be called on the levels that have it, and on no other: there it is a NoSuchMethodError. */
public class LaterCallsTest {
  /** By member, the levels of a phone on which some wrapper gets as far as calling it. */
  private static final Map<String, TreeSet<Integer>> REACHED = new TreeMap<>();

  @BeforeClass
  public static void walk() throws Exception {
    List<LevelWalk> methods = new ArrayList<>();
    for (Path file : wrappers()) {
      try (InputStream code = Files.newInputStream(file)) {
        new ClassReader(code).accept(LevelWalk.each(methods), ClassReader.SKIP_DEBUG | ClassReader.SKIP_FRAMES);
      }
    }
    for (int level = Lookup.OLDEST; level <= Lookup.NEWEST; level++) {
      for (LevelWalk method : methods) {
        for (String call : method.callsOn(level)) REACHED.computeIfAbsent(call, name -> new TreeSet<>()).add(level);
      }
    }
  }

  @Test
  public void everyLaterMemberIsCalledOnTheLevelsThatHaveItAndOnNoOther() {
    for (Lookup called : Lookups.called()) {
      assertEquals(called.toString(), levels(called.from, called.to), REACHED.getOrDefault(called.toString(), new TreeSet<>()));
    }
  }

  @Test
  public void whatIsThereOnAllLevelsIsCalledOnAll() {
    assertEquals(levels(Lookup.OLDEST, 32), REACHED.get("android.view.accessibility.AccessibilityNodeInfo.getChild(int)"));
    assertEquals(Lookup.NEWEST - Lookup.OLDEST + 1, REACHED.get("java.lang.reflect.Method.invoke(java.lang.Object,java.lang.Object[])").size());
  }

  private static TreeSet<Integer> levels(int from, int to) {
    TreeSet<Integer> levels = new TreeSet<>();
    for (int level = from; level <= to; level++) levels.add(level);
    return levels;
  }

  private static List<Path> wrappers() throws Exception {
    List<Path> found = new ArrayList<>();
    for (String folder : System.getProperty("reprise.classes").split(File.pathSeparator)) {
      Path wrappers = Paths.get(folder, "dev", "reprise", "agent", "wrappers");
      if (!Files.isDirectory(wrappers)) continue;
      try (Stream<Path> files = Files.list(wrappers)) {
        found.addAll(files.filter(file -> file.toString().endsWith(".class")).collect(Collectors.toList()));
      }
    }
    return found;
  }
}
