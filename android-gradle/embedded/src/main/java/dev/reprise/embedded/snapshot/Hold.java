package dev.reprise.embedded.snapshot;

import dev.reprise.embedded.storage.FileTree;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** What becomes of a snapshot once nobody holds it any more. It is written into the snapshot, for a device that ends while it is held. */
enum Hold {
  DELETE, RESTORE;

  private static final String FILE = "held";

  void writeTo(Path snapshot) throws IOException {
    Files.writeString(snapshot.resolve(FILE), name());
  }

  /** Null for a snapshot that stays, and for none. */
  static Hold of(Path snapshot) throws IOException {
    Path file = snapshot.resolve(FILE);
    return Files.exists(file) ? valueOf(Files.readString(file)) : null;
  }

  /**
   * Releases the held ones among these snapshots while no device runs: nobody can hold one then. The newest first, so that of two that are to be
   * returned to the state before both is the last.
   */
  static void settle(List<Path> snapshots, Path root) throws IOException {
    List<Path> newestFirst = new ArrayList<>(snapshots);
    newestFirst.sort(Comparator.comparingLong((Path snapshot) -> snapshot.resolve(FILE).toFile().lastModified()).reversed());
    for (Path snapshot : newestFirst) {
      Hold hold = of(snapshot);
      if (hold == RESTORE) RootFolder.replace(root, snapshot.resolve("root"));
      if (hold != null) FileTree.discard(snapshot);
    }
  }
}
