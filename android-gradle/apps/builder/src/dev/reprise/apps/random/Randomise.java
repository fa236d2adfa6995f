package dev.reprise.apps.random;

import dev.reprise.apps.BuildFailure;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;

/**
 * Copies apps with other resource ids and other words, so that a test can show that nothing was learnt by heart:
 * {@code Randomise <seed> <root> <out> <folder>...}. Equal seeds give equal copies.
 */
public final class Randomise {
  private Randomise() {}

  public static void main(String[] args) throws IOException {
    if (args.length < 4) throw new BuildFailure("Expected a seed, the folder of apps, the folder to write to and the apps' names.");
    long seed;
    try {
      seed = Long.parseLong(args[0]);
    } catch (NumberFormatException e) {
      throw new BuildFailure("Expected a whole number as the seed, found " + args[0] + ".", e);
    }
    copy(seed, Path.of(args[1]), Path.of(args[2]), Arrays.asList(args).subList(3, args.length));
  }

  static void copy(long seed, Path root, Path out, List<String> folders) throws IOException {
    List<Path> files = new ArrayList<>();
    for (String folder : folders) {
      try (Stream<Path> found = Files.walk(root.resolve(folder))) {
        found.filter(Files::isRegularFile).sorted().forEach(files::add);
      }
    }
    Ids ids = Ids.of(files, new Random(seed));
    for (Path file : files) {
      Path target = out.resolve(root.relativize(file));
      Files.createDirectories(target.getParent());
      if (!isText(file)) {
        Files.write(target, Files.readAllBytes(file));
        continue;
      }
      String text = ids.rename(Files.readString(file));
      Files.writeString(target, Words.areIn(file) ? Words.of(Words.language(file), seed).replace(text) : text);
    }
  }

  static boolean isText(Path file) {
    return file.toString().endsWith(".xml") || file.toString().endsWith(".java");
  }
}
