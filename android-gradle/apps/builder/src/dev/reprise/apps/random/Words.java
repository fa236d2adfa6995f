package dev.reprise.apps.random;

import dev.reprise.apps.BuildFailure;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Other words for the labels of one language. The list `synonyms/<language>.txt` has a group of equals a line, divided by `|`; a label
 * that is in a group becomes another of it, the same one wherever it stands. A label in no group stays.
 */
final class Words {
  private static final Pattern FILE = Pattern.compile("values(?:-([a-z]{2}))?/strings\\.xml$");
  private static final Pattern LABEL = Pattern.compile("(<(?:string|item)\\b([^>]*)>)([^<]*)(</(?:string|item)>)");
  /** An app's name is how a person and a goal speak of it. */
  private static final String KEPT = "name=\"app_name\"";

  private final Map<String, String> chosen;

  private Words(Map<String, String> chosen) {
    this.chosen = chosen;
  }

  static boolean areIn(Path file) {
    return FILE.matcher(file.toString().replace('\\', '/')).find();
  }

  /** Of a file that {@link #areIn} holds for: "en" where the folder names none. */
  static String language(Path file) {
    Matcher match = FILE.matcher(file.toString().replace('\\', '/'));
    return match.find() && match.group(1) != null ? match.group(1) : "en";
  }

  /** A language without a list keeps all its words. */
  static Words of(String language, long seed) throws IOException {
    Map<String, String> chosen = new HashMap<>();
    try (InputStream list = Words.class.getResourceAsStream("/synonyms/" + language + ".txt")) {
      if (list == null) return new Words(chosen);
      Random random = new Random(seed);
      for (String line : new String(list.readAllBytes(), StandardCharsets.UTF_8).split("\n")) {
        if (line.isBlank() || line.startsWith("#")) continue;
        String[] group = line.trim().split("\\s*\\|\\s*");
        String choice = group[random.nextInt(group.length)];
        for (String word : group) {
          if (chosen.put(word, choice) != null) throw new BuildFailure("\"" + word + "\" is in two groups of synonyms/" + language + ".txt.");
        }
      }
    }
    return new Words(chosen);
  }

  String replace(String xml) {
    return LABEL.matcher(xml).replaceAll(match -> {
      boolean kept = match.group(2).contains(KEPT);
      String label = kept ? match.group(3) : chosen.getOrDefault(match.group(3), match.group(3));
      return Matcher.quoteReplacement(match.group(1) + label + match.group(4));
    });
  }
}
