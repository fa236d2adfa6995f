package dev.reprise.apps.mutants;

import dev.reprise.apps.Aapt;
import dev.reprise.apps.Apk;
import dev.reprise.apps.Layers;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.util.Comparator;
import java.util.stream.Stream;

/** Builds a mutant with the original's code: resources and manifest are compiled anew, nothing else is. */
final class MutantApk {
  private MutantApk() {}

  static void write(Mutant mutant, BaseApp base, Path framework, KeyStore.PrivateKeyEntry key, Path out) throws IOException {
    Path work = Files.createTempDirectory("mutant");
    try {
      Path overlay = work.resolve("res");
      mutant.writeOverlay(overlay);
      Path manifest = Files.writeString(work.resolve("AndroidManifest.xml"), Xml.print(mutant.files.manifest));
      Path resources = work.resolve("resources.zip");
      Aapt.link(manifest, overlay, base.layers, framework, base.version, resources);
      Path dex = Files.write(work.resolve("classes.dex"), base.dex);
      Apk.write(resources, dex, key, out);
    } finally {
      delete(work);
    }
  }

  private static void delete(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) Files.delete(file);
    }
  }
}
