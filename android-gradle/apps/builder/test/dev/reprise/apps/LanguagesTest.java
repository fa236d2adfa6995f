package dev.reprise.apps;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.Test;

/** Over the sources of the apps that a person uses: every word of theirs is there in each language. */
public class LanguagesTest {
  private static final Path APPS = Path.of(System.getProperty("apps"));
  private static final Set<String> FOR_TESTS = Set.of("testapp", "neighbour");
  private static final Pattern WORDS =
      Pattern.compile("<(string|plurals|string-array) name=\"(\\w+)\"(?![^>]*translatable=\"false\")[^>]*>(.*?)</\\1>", Pattern.DOTALL);
  private static final Pattern PLACE = Pattern.compile("%(?:\\d+\\$)?[a-z%]");

  @Test
  public void everyWordIsThereInGermanAndInChineseWithTheSamePlacesForValues() throws IOException {
    int compared = 0;
    for (Path res : resources()) {
      Map<String, Set<String>> english = placesByName(res.resolve("values"));
      for (String language : List.of("de", "zh")) {
        Map<String, Set<String>> other = placesByName(res.resolve("values-" + language));
        Set<String> names = new TreeSet<>(english.keySet());
        names.addAll(other.keySet());
        names.removeIf(name -> Objects.equals(english.get(name), other.get(name)));
        assertEquals(APPS.relativize(res) + " in " + language, Set.of(), names);
        compared += english.size();
      }
    }
    assertTrue("words of " + compared, compared > 400);
  }

  /** `<app>/res` and `<app>/version-<n>/res`. */
  private static List<Path> resources() throws IOException {
    try (Stream<Path> all = Files.walk(APPS, 3)) {
      return all.filter(path -> path.endsWith("res") && !FOR_TESTS.contains(APPS.relativize(path).getName(0).toString())
          && !path.startsWith(APPS.resolve("build"))).toList();
    }
  }

  /** The places for values that a word has, in whichever order its language wants them. */
  private static Map<String, Set<String>> placesByName(Path values) throws IOException {
    Map<String, Set<String>> places = new TreeMap<>();
    if (!Files.isDirectory(values)) return places;
    try (Stream<Path> files = Files.list(values)) {
      for (Path file : files.toList()) {
        Matcher word = WORDS.matcher(Files.readString(file));
        while (word.find()) {
          Set<String> found = new TreeSet<>();
          Matcher place = PLACE.matcher(word.group(3));
          while (place.find()) found.add(place.group());
          places.put(word.group(2), found);
        }
      }
    }
    return places;
  }
}
