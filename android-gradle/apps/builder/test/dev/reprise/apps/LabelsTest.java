package dev.reprise.apps;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.Test;

/** Over the sources of the real apps. */
public class LabelsTest {
  private static final Path APPS = Path.of(System.getProperty("apps"));
  private static final Pattern LITERAL = Pattern.compile("android:(?:text|hint|contentDescription|title|label)=\"(?![@?])[^\"]+\"");
  private static final Pattern LABEL = Pattern.compile("<(?:string|item)\\b[^>]*>([^<]*)</");

  @Test
  public void everyLabelOfALayoutAMenuOrAManifestComesFromAResource() throws IOException {
    List<String> literals = new ArrayList<>();
    for (Path file : xml()) {
      if (file.getParent().getFileName().toString().startsWith("values")) continue;
      Matcher match = LITERAL.matcher(Files.readString(file));
      while (match.find()) literals.add(APPS.relativize(file) + ": " + match.group());
    }
    assertEquals(List.of(), literals);
  }

  @Test
  public void everyGroupOfSynonymsHasALabelOfSomeApp() throws IOException {
    Set<String> labels = new HashSet<>();
    for (Path file : xml()) {
      Matcher match = LABEL.matcher(Files.readString(file));
      while (match.find()) labels.add(match.group(1));
    }
    assertFalse(labels.isEmpty());
    List<String> idle = new ArrayList<>();
    for (String language : List.of("en", "de", "zh")) {
      for (String line : Files.readAllLines(APPS.resolve("builder/resources/synonyms/" + language + ".txt"))) {
        if (line.isBlank() || line.startsWith("#")) continue;
        if (Stream.of(line.split("\\s*\\|\\s*")).noneMatch(labels::contains)) idle.add(line);
      }
    }
    assertEquals(List.of(), idle);
  }

  private static List<Path> xml() throws IOException {
    try (Stream<Path> files = Files.walk(APPS)) {
      return files.filter(file -> file.toString().endsWith(".xml") && !file.startsWith(APPS.resolve("build"))).toList();
    }
  }
}
