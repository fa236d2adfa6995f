package dev.reprise.apps.mutants;

import dev.reprise.apps.BuildFailure;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/**
 * The numbers of an app's resources. Its code holds them and not the names: where a mutant's resources have the numbers of the original, the original's
 * code serves it as it is.
 */
final class PinnedIds {
  private static final Pattern RESOURCE = Pattern.compile("spec resource (0x7f[0-9a-f]+) [\\w.]+:(\\w+)/([^:]+):");

  /** By number: type and name. */
  private final Map<String, String[]> resources = new LinkedHashMap<>();

  static PinnedIds of(Path apk) throws IOException {
    Process process = new ProcessBuilder(List.of("aapt", "dump", "resources", apk.toString())).redirectErrorStream(true).start();
    PinnedIds pinned = new PinnedIds();
    Matcher match = RESOURCE.matcher(new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8));
    while (match.find()) pinned.resources.put(match.group(1), new String[] {match.group(2), match.group(3)});
    if (pinned.resources.isEmpty()) throw new BuildFailure("aapt finds no resources in " + apk + ".");
    return pinned;
  }

  /** @param renamed by their new names, what ids were called */
  Document declaration(Map<String, String> renamed) {
    Map<String, String> byOldName = new LinkedHashMap<>();
    renamed.forEach((is, was) -> byOldName.put(was, is));
    Document file = Xml.empty("resources");
    resources.forEach((number, resource) -> {
      boolean isId = resource[0].equals("id");
      String name = isId ? byOldName.getOrDefault(resource[1], resource[1]) : resource[1];
      // An id is declared only where a layout is read, which is too late for its number.
      if (isId) add(file, "item", resource[0], name);
      add(file, "public", resource[0], name).setAttribute("id", number);
    });
    return file;
  }

  private static Element add(Document file, String tag, String type, String name) {
    Element element = file.createElement(tag);
    element.setAttribute("type", type);
    element.setAttribute("name", name);
    file.getDocumentElement().appendChild(element);
    return element;
  }
}
