package dev.reprise.embedded.snapshot;

import dev.reprise.embedded.storage.FileTree;
import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Map;
import java.util.TreeMap;

/** A copy of the device's files as they were at one moment, though threads of apps go on writing. */
final class StillCopy {
  /** An app that appends to a log all the time never holds still; what is copied of it then is what a power cut would have left. */
  private static final int TRIES = 5;

  private StillCopy() {}

  /** Copies until nothing has changed meanwhile. */
  static void of(Path from, Path to) throws IOException {
    for (int tries = 1; ; tries++) {
      FileTree.delete(to);
      Map<Path, String> before = listing(from);
      FileTree.copyInUse(from, to);
      if (tries == TRIES || before.equals(listing(from))) return;
    }
  }

  private static Map<Path, String> listing(Path root) throws IOException {
    Map<Path, String> files = new TreeMap<>();
    Files.walkFileTree(
        root,
        new SimpleFileVisitor<>() {
          @Override
          public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
            files.put(file, attributes.size() + " " + attributes.lastModifiedTime());
            return FileVisitResult.CONTINUE;
          }

          @Override
          public FileVisitResult visitFileFailed(Path file, IOException problem) {
            // It went away between the listing and the look at it: the two listings differ, and that is the answer.
            files.put(file, "gone");
            return FileVisitResult.CONTINUE;
          }
        });
    return files;
  }
}
