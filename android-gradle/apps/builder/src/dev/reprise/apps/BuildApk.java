package dev.reprise.apps;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;

/** Builds one APK: resources, classes, dex, archive, signature. */
public final class BuildApk {
  private BuildApk() {}

  /** See {@link BuildRequest} for the arguments. Ends with status 1 and one sentence when a step fails. */
  public static void main(String[] args) throws IOException {
    try {
      BuildRequest request = BuildRequest.parse(args);
      Files.createDirectories(request.work);
      // Two Gradle runs in one checkout may want the same APK: the second waits.
      try (FileChannel file = FileChannel.open(request.work.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
        file.lock();
        build(request);
      }
    } catch (BuildFailure failure) {
      System.err.println(failure.getMessage());
      System.exit(1);
    }
  }

  private static void build(BuildRequest request) throws IOException {
    Layers layers = new Layers(request.layers);
    Path generated = Layers.emptied(request.work.resolve("generated"));
    Path resources = request.work.resolve("resources.zip");
    Aapt.link(layers, request.framework, request.version, generated, resources);
    List<Path> sources = layers.sources();
    sources.addAll(Layers.javaFiles(generated));
    Path classes = Layers.emptied(request.work.resolve("classes"));
    Javac.compile(sources, request.library, classes);
    Path dex = request.work.resolve("classes.dex");
    Dexer.dex(classes, dex);
    Apk.write(resources, dex, DebugKey.in(request.key), request.out);
  }
}
