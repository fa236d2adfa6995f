package dev.reprise.embedded.snapshot;

import dev.reprise.embedded.storage.FileTree;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The device's file system as a whole, replaced by a saved one. */
final class RootFolder {
  private RootFolder() {}

  /** Two renames, so that a crash leaves the old state or the new: {@link #recover} looks for a root that was left aside. */
  static void replace(Path root, Path saved) throws IOException {
    Path fresh = root.resolveSibling("root.new~");
    Path old = root.resolveSibling("root.old~");
    FileTree.delete(fresh);
    FileTree.copy(saved, fresh);
    if (Files.exists(root)) Files.move(root, old);
    Files.move(fresh, root);
    FileTree.delete(old);
  }

  /** Finishes or undoes a replacement that was cut short. */
  static void recover(Path root) throws IOException {
    Path old = root.resolveSibling("root.old~");
    if (!Files.exists(root) && Files.exists(old)) Files.move(old, root);
    FileTree.delete(old);
    FileTree.delete(root.resolveSibling("root.new~"));
  }
}
