package dev.reprise.apps.mutants;

import dev.reprise.apps.BuildFailure;
import dev.reprise.apps.Layers;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/** A built app that mutants are made of: `contacts-2` is version 2 of the folder `contacts`. */
final class BaseApp {
  final String name;
  final int version;
  final Layers layers;
  private final List<Path> folders;
  private final SourceUse code;
  final PinnedIds pinned;
  final byte[] dex;

  BaseApp(String name, Path apps, Path apks) throws IOException {
    if (!name.matches("[a-z-]+-\\d+")) throw new BuildFailure("Expected an app and its version, such as contacts-1, found " + name + ".");
    Path apk = apks.resolve(name + ".apk");
    if (!Files.exists(apk)) throw new BuildFailure("There is no app " + name + ": " + apk + " is missing.");
    this.name = name;
    version = Integer.parseInt(name.replaceAll(".*-", ""));
    String folder = name.replaceAll("-\\d+$", "");
    folders = new ArrayList<>();
    if (version > 1) folders.add(apps.resolve(folder).resolve("version-" + version));
    folders.add(apps.resolve(folder));
    folders.add(apps.resolve("kit"));
    layers = new Layers(folders);
    code = SourceUse.of(layers.sources());
    pinned = PinnedIds.of(apk);
    try (ZipFile zip = new ZipFile(apk.toFile())) {
      ZipEntry entry = zip.getEntry("classes.dex");
      dex = zip.getInputStream(entry).readAllBytes();
    }
  }

  /** Anew at each call: they are there to be changed. */
  AppFiles files() throws IOException {
    return new AppFiles(folders, code);
  }

  /** Whether a person can start it. */
  boolean hasScreens() throws IOException {
    return !files().activities().isEmpty() && !files().layouts().isEmpty();
  }
}
