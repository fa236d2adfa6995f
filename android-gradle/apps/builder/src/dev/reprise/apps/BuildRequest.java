package dev.reprise.apps;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What to build.
 *
 * @param framework jar with the framework's resources (Android 10: the newest that aapt reads)
 * @param library jar with the framework's classes
 * @param key the signing key's file, made when it is missing
 * @param work folder for what lies between the steps
 * @param version versionCode; the versionName is {@code <version>.0}
 * @param layers folders with AndroidManifest.xml, res and src; a file of an earlier layer replaces the same one of a later layer
 */
record BuildRequest(Path framework, Path library, Path key, Path work, int version, Path out, List<Path> layers) {
  static BuildRequest parse(String[] args) {
    Map<String, String> options = new HashMap<>();
    List<Path> layers = new ArrayList<>();
    for (int i = 0; i < args.length; i++) {
      if (!args[i].startsWith("--")) layers.add(Path.of(args[i]));
      else if (i + 1 < args.length) options.put(args[i].substring(2), args[++i]);
      else throw new BuildFailure(args[i] + " wants a value.");
    }
    if (layers.isEmpty()) throw new BuildFailure("Expected at least one folder with the app's files.");
    return new BuildRequest(path(options, "framework"), path(options, "library"), path(options, "key"), path(options, "work"),
        Integer.parseInt(option(options, "version")), path(options, "out"), List.copyOf(layers));
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
