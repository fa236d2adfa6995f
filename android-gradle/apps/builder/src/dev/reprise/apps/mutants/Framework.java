package dev.reprise.apps.mutants;

import dev.reprise.apps.BuildFailure;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Words of Android's own that stand on an app's screens, in the languages of the apps. */
final class Framework {
  private static final List<String> LANGUAGES = List.of("values", "values-de", "values-zh");

  private Framework() {}

  /** By the English word. */
  static Map<String, String> words(String language) {
    Map<String, String> words = new HashMap<>();
    try (InputStream list = Framework.class.getResourceAsStream("/framework-words.txt")) {
      for (String line : new String(list.readAllBytes(), StandardCharsets.UTF_8).split("\n")) {
        if (line.isBlank() || line.startsWith("#")) continue;
        String[] row = line.trim().split("\\s*\\|\\s*");
        words.put(row[0], row[LANGUAGES.indexOf(language)]);
      }
      return words;
    } catch (IOException e) {
      throw new BuildFailure("The framework's words cannot be read.", e);
    }
  }
}
