package dev.reprise.embedded.storage;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.BasicFileAttributes;

/** Whole folders: copied, deleted, and files replaced in one step. */
public final class FileTree {
  private FileTree() {}

  /** Copies a folder with its times and modes, and those of the folders in it; the target must not exist. */
  public static void copy(Path from, Path to) throws IOException {
    copy(from, to, false);
  }

  /** Copies a folder that others go on working in: what goes away meanwhile is left out. */
  public static void copyInUse(Path from, Path to) throws IOException {
    copy(from, to, true);
  }

  private static void copy(Path from, Path to, boolean inUse) throws IOException {
    Files.walkFileTree(
        from,
        new SimpleFileVisitor<>() {
          @Override
          public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) throws IOException {
            Files.createDirectories(to.resolve(from.relativize(folder)));
            return FileVisitResult.CONTINUE;
          }

          @Override
          public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
            try {
              Files.copy(file, to.resolve(from.relativize(file)), StandardCopyOption.COPY_ATTRIBUTES, LinkOption.NOFOLLOW_LINKS);
            } catch (NoSuchFileException gone) {
              if (!inUse) throw gone;
            }
            return FileVisitResult.CONTINUE;
          }

          @Override
          public FileVisitResult visitFileFailed(Path file, IOException problem) throws IOException {
            if (inUse && problem instanceof NoSuchFileException) return FileVisitResult.CONTINUE;
            throw problem;
          }

          @Override
          public FileVisitResult postVisitDirectory(Path folder, IOException problem) throws IOException {
            if (problem != null) throw problem;
            Path copied = to.resolve(from.relativize(folder));
            try {
              // Last: a folder that its owner may not write to must be filled first.
              Files.setPosixFilePermissions(copied, Files.getPosixFilePermissions(folder));
              Files.setLastModifiedTime(copied, Files.getLastModifiedTime(folder));
            } catch (NoSuchFileException gone) {
              if (!inUse) throw gone;
            }
            return FileVisitResult.CONTINUE;
          }
        });
  }

  /** Deletes a folder and what is in it; a folder that is not there is deleted already. */
  public static void delete(Path folder) throws IOException {
    if (!Files.exists(folder, LinkOption.NOFOLLOW_LINKS)) return;
    Files.walkFileTree(
        folder,
        new SimpleFileVisitor<>() {
          @Override
          public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
            Files.delete(file);
            return FileVisitResult.CONTINUE;
          }

          @Override
          public FileVisitResult postVisitDirectory(Path inner, IOException problem) throws IOException {
            if (problem != null) throw problem;
            Files.delete(inner);
            return FileVisitResult.CONTINUE;
          }
        });
  }

  /** Deletes a folder so that a crash leaves all of it or nothing under its name; what it may leave ends in ~. */
  public static void discard(Path folder) throws IOException {
    if (!Files.exists(folder, LinkOption.NOFOLLOW_LINKS)) return;
    Path aside = folder.resolveSibling(folder.getFileName() + ".old~");
    delete(aside);
    Files.move(folder, aside);
    delete(aside);
  }

  /** Writes a file so that a crash leaves the old content or the new, never a half. */
  public static void replace(Path file, byte[] content) throws IOException {
    Path half = file.resolveSibling(file.getFileName() + ".new");
    Files.write(half, content);
    Files.move(half, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
  }
}
