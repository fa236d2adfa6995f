package dev.reprise.apps.mutants.operators;

import dev.reprise.apps.BuildFailure;
import dev.reprise.apps.mutants.AppFiles;
import dev.reprise.apps.mutants.Mutation;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.SortedMap;
import java.util.TreeMap;
import org.w3c.dom.Element;

/** Other words for labels, the same one wherever a label stands, in each language that has a list of synonyms. */
final class RenameTexts implements Operator {
  /** An app's name is how a person and a goal speak of it. */
  private static final String KEPT = "string/app_name";

  private final int most;

  RenameTexts(int most) {
    this.most = most;
  }

  @Override
  public String kind() {
    return "texts";
  }

  @Override
  public Optional<Mutation> apply(AppFiles app, Random random) {
    Map<String, Map<String, String>> renamed = new TreeMap<>();
    for (String folder : app.values.folders()) {
      Map<String, String> words = rename(app, folder, random);
      if (!words.isEmpty()) renamed.put(folder, words);
    }
    return renamed.isEmpty() ? Optional.empty() : Optional.of(Mutation.of(kind()).with("texts", renamed));
  }

  private Map<String, String> rename(AppFiles app, String folder, Random random) {
    SortedMap<String, Element> texts = app.values.texts(folder);
    texts.remove(KEPT);
    List<String> labels = new ArrayList<>();
    texts.values().forEach(element -> labels.add(element.getTextContent()));
    Map<String, String> chosen = new TreeMap<>();
    for (List<String> group : Draw.some(groups(folder, labels), most, random)) {
      String choice = group.get(random.nextInt(group.size()));
      for (String word : group) if (labels.contains(word) && !word.equals(choice)) chosen.put(word, choice);
    }
    texts.forEach((key, element) -> {
      if (!chosen.containsKey(element.getTextContent())) return;
      element.setTextContent(chosen.get(element.getTextContent()));
      app.values.changed(folder, key.replaceFirst("^([^/]+/[^/]+)/.*$", "$1"));
    });
    return chosen;
  }

  private static List<List<String>> groups(String folder, List<String> labels) {
    try {
      return Synonyms.of(folder).stream().filter(group -> group.stream().anyMatch(labels::contains)).toList();
    } catch (IOException e) {
      throw new BuildFailure("The synonyms cannot be read.", e);
    }
  }
}
