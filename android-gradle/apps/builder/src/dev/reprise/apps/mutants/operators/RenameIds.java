package dev.reprise.apps.mutants.operators;

import dev.reprise.apps.mutants.AppFiles;
import dev.reprise.apps.mutants.Mutation;
import dev.reprise.apps.mutants.Xml;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.w3c.dom.Attr;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/** Random names for resource ids. Ids of the framework keep theirs. */
final class RenameIds implements Operator {
  private static final Pattern DECLARED = Pattern.compile("@\\+id/(\\w+)");
  private static final Pattern USED = Pattern.compile("(@\\+?id/)(\\w+)");
  private static final String LETTERS = "abcdefghijklmnopqrstuvwxyz";
  private static final int LENGTH = 7;

  private final int most;

  RenameIds(int most) {
    this.most = most;
  }

  @Override
  public String kind() {
    return "ids";
  }

  @Override
  public Optional<Mutation> apply(AppFiles app, Random random) {
    SortedSet<String> names = declared(app);
    if (names.isEmpty()) return Optional.empty();
    Map<String, String> renamed = new TreeMap<>();
    Set<String> taken = new HashSet<>(names);
    for (String name : Draw.some(names, most, random)) renamed.put(name, fresh(random, taken));
    app.layouts().forEach((name, document) -> rename(app, name, document, renamed));
    app.menus().forEach((name, document) -> rename(app, name, document, renamed));
    renamed.forEach((was, is) -> {
      String first = app.renamedIds.remove(was);
      app.renamedIds.put(is, first == null ? was : first);
    });
    return Optional.of(Mutation.of(kind()).with("ids", renamed));
  }

  private static SortedSet<String> declared(AppFiles app) {
    SortedSet<String> names = new TreeSet<>();
    for (Map<String, Document> documents : List.of(app.layouts(), app.menus())) {
      for (Document document : documents.values()) {
        for (Element element : Xml.elements(document)) {
          Matcher match = DECLARED.matcher(Xml.get(element, "id"));
          if (match.matches()) names.add(match.group(1));
        }
      }
    }
    return names;
  }

  private static void rename(AppFiles app, String name, Document document, Map<String, String> renamed) {
    for (Element element : Xml.elements(document)) {
      for (int i = 0; i < element.getAttributes().getLength(); i++) {
        Attr attribute = (Attr) element.getAttributes().item(i);
        Matcher match = USED.matcher(attribute.getValue());
        if (!match.matches() || !renamed.containsKey(match.group(2))) continue;
        attribute.setValue(match.group(1) + renamed.get(match.group(2)));
        app.changed(name);
      }
    }
  }

  /** Letters and then a digit: no word. */
  private static String fresh(Random random, Set<String> taken) {
    while (true) {
      StringBuilder name = new StringBuilder();
      for (int i = 1; i < LENGTH; i++) name.append(LETTERS.charAt(random.nextInt(LETTERS.length())));
      name.append(random.nextInt(10));
      if (taken.add(name.toString())) return name.toString();
    }
  }
}
