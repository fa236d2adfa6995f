package dev.reprise.apps.mutants;

import dev.reprise.apps.BuildFailure;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/** What operators change: an app's manifest, layouts, menus and values, and the phone that it runs on. */
public final class AppFiles {
  public final Document manifest;
  public final Values values;
  /** What its code does to its views. */
  public final SourceUse code;
  /** By their new names, what ids were called; of renamed ones alone. */
  public final SortedMap<String, String> renamedIds = new TreeMap<>();
  /** The language of the phone as a folder of values has it: `values-de`. */
  public String language = "values";
  /** Commands of the device's shell that belong to the mutant. */
  public final List<String> commands = new ArrayList<>();

  private final SortedMap<String, Document> screens = new TreeMap<>();
  private final SortedSet<String> shown = new TreeSet<>();
  private final SortedSet<String> changed = new TreeSet<>();
  private final Map<String, String> originals = new LinkedHashMap<>();

  /** @param layers an app's folders, the most specific first */
  AppFiles(List<Path> layers, SourceUse code) throws IOException {
    this.code = code;
    manifest = Xml.read(layers.stream().map(layer -> layer.resolve("AndroidManifest.xml")).filter(Files::exists).findFirst()
        .orElseThrow(() -> new BuildFailure("No AndroidManifest.xml in " + layers + ".")));
    List<Path> resources = layers.stream().map(layer -> layer.resolve("res")).filter(Files::isDirectory).toList();
    for (Path folder : resources) for (String kind : List.of("layout", "menu")) add(folder.resolve(kind));
    code.screens().forEach(this::show);
    values = Values.of(resources);
    values.texts("values").forEach((key, element) -> originals.put(key, element.getTextContent()));
  }

  private void add(Path folder) throws IOException {
    if (!Files.isDirectory(folder)) return;
    try (Stream<Path> files = Files.list(folder)) {
      for (Path file : files.sorted().toList()) {
        String name = folder.getFileName() + "/" + file.getFileName().toString().replace(".xml", "");
        if (!screens.containsKey(name)) screens.put(name, Xml.read(file));
      }
    }
  }

  /** To be called when a mutation brings a layout or menu to the screen; also with what it includes. */
  public void show(String name) {
    if (!screens.containsKey(name) || !shown.add(name)) return;
    for (Element element : Xml.elements(screens.get(name))) {
      if (element.getAttribute("layout").startsWith("@layout/")) show(element.getAttribute("layout").substring(1));
    }
  }

  /** By `layout/name`, those that some screen shows; the kit's too. */
  public SortedMap<String, Document> layouts() {
    return shown("layout/");
  }

  public SortedMap<String, Document> menus() {
    return shown("menu/");
  }

  private SortedMap<String, Document> shown(String prefix) {
    SortedMap<String, Document> some = new TreeMap<>(screens);
    some.keySet().removeIf(name -> !name.startsWith(prefix) || !shown.contains(name));
    return some;
  }

  /** To be called when a layout or menu has been changed. */
  public void changed(String name) {
    changed.add(name);
  }

  public String packageName() {
    return manifest.getDocumentElement().getAttribute("package");
  }

  /** The activities that the app opens itself, by their whole names, the first one first; none where a launcher shows none. */
  public List<String> activities() {
    List<String> names = new ArrayList<>();
    for (Element element : Xml.elements(manifest)) {
      if (!element.getTagName().equals("activity")) continue;
      String name = Xml.get(element, "name");
      String whole = name.startsWith(".") ? packageName() + name : name;
      boolean isFirst = Xml.children(element).stream().anyMatch(AppFiles::isLauncher);
      if (isFirst) names.add(0, whole);
      else names.add(whole);
    }
    return names;
  }

  private static boolean isLauncher(Element filter) {
    return Xml.children(filter).stream().anyMatch(one -> Xml.get(one, "name").equals("android.intent.category.LAUNCHER"));
  }

  public Element application() {
    return Xml.elements(manifest).stream().filter(element -> element.getTagName().equals("application")).findFirst()
        .orElseThrow(() -> new BuildFailure("The manifest of " + packageName() + " has no application."));
  }

  /** What an English text of the app read before anything was changed, by `string/save`. */
  public String original(String key) {
    return Escapes.remove(originals.getOrDefault(key, ""));
  }

  /** Files to lay over the app's resources, by their path there. */
  SortedMap<String, Document> overlay() {
    SortedMap<String, Document> files = new TreeMap<>();
    for (String name : changed) files.put(name + ".xml", screens.get(name));
    values.overlay().forEach((folder, file) -> files.put(folder + "/mutant.xml", file));
    return files;
  }

  /** What each text of the original now reads, of those that read something else: several where one text stood in several places. */
  SortedMap<String, SortedSet<String>> changedTexts() {
    SortedMap<String, Element> english = values.texts("values");
    SortedMap<String, Element> shown = new TreeMap<>(english);
    shown.putAll(values.texts(language));
    SortedMap<String, SortedSet<String>> all = new TreeMap<>();
    english.forEach((key, element) -> {
      String was = Escapes.remove(originals.getOrDefault(key, element.getTextContent()));
      all.computeIfAbsent(was, text -> new TreeSet<>()).add(Escapes.remove(shown.get(key).getTextContent()));
    });
    if (!language.equals("values")) Framework.words(language).forEach((was, is) -> all.computeIfAbsent(was, text -> new TreeSet<>()).add(is));
    all.entrySet().removeIf(entry -> entry.getValue().equals(Set.of(entry.getKey())));
    return all;
  }
}
