package dev.reprise.apps.mutants.operators;

import dev.reprise.apps.BuildFailure;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** The groups of labels that mean the same in one language: `synonyms/<language>.txt` has a group a line, divided by `|`. */
final class Synonyms {
  private Synonyms() {}

  /** @param folder of values: English for `values` itself */
  static List<List<String>> of(String folder) throws IOException {
    String language = folder.equals("values") ? "en" : folder.substring("values-".length());
    List<List<String>> groups = new ArrayList<>();
    try (InputStream list = Synonyms.class.getResourceAsStream("/synonyms/" + language + ".txt")) {
      if (list == null) return groups;
      Set<String> known = new HashSet<>();
      for (String line : new String(list.readAllBytes(), StandardCharsets.UTF_8).split("\n")) {
        if (line.isBlank() || line.startsWith("#")) continue;
        List<String> group = Arrays.asList(line.trim().split("\\s*\\|\\s*"));
        for (String word : group) if (!known.add(word)) throw new BuildFailure("\"" + word + "\" is twice in synonyms/" + language + ".txt.");
        groups.add(group);
      }
    }
    return groups;
  }
}
