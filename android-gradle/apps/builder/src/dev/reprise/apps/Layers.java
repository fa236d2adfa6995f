package dev.reprise.apps;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** An app's folders, the most specific first: a version's own files, the app, and the kit that all apps share. */
public final class Layers {
  private final List<Path> folders;

  public Layers(List<Path> folders) {
    this.folders = folders;
  }

  /** The first layer's manifest. */
  Path manifest() {
    return folders.stream().map(folder -> folder.resolve("AndroidManifest.xml")).filter(Files::exists).findFirst()
        .orElseThrow(() -> new BuildFailure("No AndroidManifest.xml in " + folders + "."));
  }

  /** The folders of resources; for aapt, too, the first one wins. */
  List<Path> resources() {
    return folders.stream().map(folder -> folder.resolve("res")).filter(Files::isDirectory).toList();
  }

  /** Java files; where two layers have one of the same path, the earlier layer's. */
  public List<Path> sources() throws IOException {
    Map<Path, Path> byPath = new LinkedHashMap<>();
    for (Path folder : folders) {
      Path root = folder.resolve("src");
      for (Path file : javaFiles(root)) byPath.putIfAbsent(root.relativize(file), file);
    }
    return new ArrayList<>(byPath.values());
  }

  /** Every Java file below a folder, in a fixed order; none when there is no such folder. */
  static List<Path> javaFiles(Path root) throws IOException {
    if (!Files.isDirectory(root)) return List.of();
    try (Stream<Path> files = Files.walk(root)) {
      return files.filter(file -> file.toString().endsWith(".java")).sorted().toList();
    }
  }

  /** The folder, made anew without content. */
  static Path emptied(Path folder) throws IOException {
    if (Files.exists(folder)) {
      try (Stream<Path> files = Files.walk(folder)) {
        for (Path file : files.sorted(Comparator.reverseOrder()).toList()) Files.delete(file);
      }
    }
    return Files.createDirectories(folder);
  }
}
