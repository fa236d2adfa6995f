package dev.reprise.apps;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What to build. A class, not a record: Gradle 4 cannot read those on a compile class path. */
final class BuildRequest {
  /** Jar with the framework's resources (Android 10: the newest that aapt reads). */
  final Path framework;
  /** Jar with the framework's classes. */
  final Path library;
  /** The signing key's file, made when it is missing. */
  final Path key;
  /** Folder for what lies between the steps. */
  final Path work;
  /** versionCode; the versionName is {@code <version>.0}. */
  final int version;
  final Path out;
  /** Folders with AndroidManifest.xml, res and src; a file of an earlier layer replaces the same one of a later layer. */
  final List<Path> layers;

  private BuildRequest(Map<String, String> options, List<Path> layers) {
    framework = path(options, "framework");
    library = path(options, "library");
    key = path(options, "key");
    work = path(options, "work");
    version = Integer.parseInt(option(options, "version"));
    out = path(options, "out");
    this.layers = List.copyOf(layers);
  }

  static BuildRequest parse(String[] args) {
    Map<String, String> options = new HashMap<>();
    List<Path> layers = new ArrayList<>();
    for (int i = 0; i < args.length; i++) {
      if (!args[i].startsWith("--")) layers.add(Path.of(args[i]));
      else if (i + 1 < args.length) options.put(args[i].substring(2), args[++i]);
      else throw new BuildFailure(args[i] + " wants a value.");
    }
    if (layers.isEmpty()) throw new BuildFailure("Expected at least one folder with the app's files.");
    return new BuildRequest(options, layers);
  }

  private static Path path(Map<String, String> options, String name) {
    return Path.of(option(options, name));
  }

  private static String option(Map<String, String> options, String name) {
    String value = options.get(name);
    if (value == null) throw new BuildFailure("Expected --" + name + ".");
    return value;
  }
}
