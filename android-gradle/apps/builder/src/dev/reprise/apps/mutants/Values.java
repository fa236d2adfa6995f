package dev.reprise.apps.mutants;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/** An app's values by folder (`values`, `values-de`, `values-night`) and by `type/name`, and which of them are no longer what they were. */
public final class Values {
  private final SortedMap<String, SortedMap<String, Element>> folders = new TreeMap<>();
  private final SortedMap<String, SortedSet<String>> changed = new TreeMap<>();

  /** @param resources the folders of resources, the most specific first */
  static Values of(List<Path> resources) throws IOException {
    Values values = new Values();
    for (Path folder : resources) {
      try (Stream<Path> files = Files.walk(folder, 2)) {
        for (Path file : files.filter(Values::isOne).sorted().toList()) values.add(file);
      }
    }
    return values;
  }

  private static boolean isOne(Path file) {
    return file.toString().endsWith(".xml") && file.getParent().getFileName().toString().matches("values(-.*)?");
  }

  private void add(Path file) throws IOException {
    SortedMap<String, Element> folder = in(file.getParent().getFileName().toString());
    for (Element element : Xml.children(Xml.read(file).getDocumentElement())) folder.putIfAbsent(key(element), element);
  }

  private SortedMap<String, Element> in(String folder) {
    return folders.computeIfAbsent(folder, name -> new TreeMap<>());
  }

  private static String key(Element element) {
    return element.getTagName() + "/" + element.getAttribute("name");
  }

  public Map<String, Element> of(String folder) {
    return folders.getOrDefault(folder, new TreeMap<>());
  }

  public SortedSet<String> folders() {
    return new TreeSet<>(folders.keySet());
  }

  /** To be called when an element of a folder has been changed in place. */
  public void changed(String folder, String key) {
    changed.computeIfAbsent(folder, name -> new TreeSet<>()).add(key);
  }

  /** A new value, or one that takes the place of what has its name. */
  public Element put(String folder, String type, String name, String text) {
    Element element = Xml.empty(type).getDocumentElement();
    element.setAttribute("name", name);
    if (text != null) element.setTextContent(text);
    in(folder).put(key(element), element);
    changed(folder, key(element));
    return element;
  }

  public void putArray(String folder, String name, List<String> texts) {
    Element array = put(folder, "string-array", name, null);
    for (String text : texts) {
      Element item = array.getOwnerDocument().createElement("item");
      item.setTextContent(text);
      array.appendChild(item);
    }
  }

  /** What is to be laid over the app: by folder, a file with all that has changed there. */
  SortedMap<String, Document> overlay() {
    SortedMap<String, Document> files = new TreeMap<>();
    changed.forEach((folder, keys) -> {
      Document file = Xml.empty("resources");
      for (String key : keys) file.getDocumentElement().appendChild(file.importNode(of(folder).get(key), true));
      files.put(folder, file);
    });
    return files;
  }

  /** The texts of a language by `string/save`, `plurals/marked/one`, `string-array/types/0`, as they are written; those with tags inside are none. */
  public SortedMap<String, Element> texts(String folder) {
    SortedMap<String, Element> texts = new TreeMap<>();
    of(folder).forEach((key, element) -> {
      if (key.startsWith("string/")) texts.put(key, element);
      else if (key.startsWith("plurals/") || key.startsWith("string-array/")) {
        List<Element> items = new ArrayList<>(Xml.children(element));
        for (int i = 0; i < items.size(); i++) {
          String quantity = items.get(i).getAttribute("quantity");
          texts.put(key + "/" + (quantity.isEmpty() ? i : quantity), items.get(i));
        }
      }
    });
    texts.values().removeIf(element -> !Xml.children(element).isEmpty());
    return texts;
  }
}
