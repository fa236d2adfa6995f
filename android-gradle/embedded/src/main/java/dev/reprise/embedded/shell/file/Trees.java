package dev.reprise.embedded.shell.file;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;

/** Whole folders on the host's disk. */
final class Trees {
  private Trees() {}

  /** The file itself and everything below it, folders before what they hold; links are not followed, what vanishes meanwhile is left out. */
  static List<Path> walk(Path top) throws IOException {
    List<Path> paths = new ArrayList<>();
    Files.walkFileTree(top, new SimpleFileVisitor<>() {
      @Override public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
        paths.add(folder);
        return FileVisitResult.CONTINUE;
      }

      @Override public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
        paths.add(file);
        return FileVisitResult.CONTINUE;
      }

      @Override public FileVisitResult visitFileFailed(Path file, IOException problem) throws IOException {
        if (!(problem instanceof NoSuchFileException) || file.equals(top)) throw problem;
        return FileVisitResult.CONTINUE;
      }
    });
    return paths;
  }

  /** Deletes a file or a folder with all it holds. */
  static void delete(Path top) throws IOException {
    List<Path> paths = walk(top);
    for (int i = paths.size() - 1; i >= 0; i--) Files.deleteIfExists(paths.get(i));
  }
}
