package dev.reprise.embedded;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** One process a state folder: two devices on the same files would destroy both. The lock falls with the process, however it ends. */
final class StateLock {
  /** Held for good: a lock falls with its channel, and a channel that nobody refers to is closed by the garbage collector. */
  private static FileLock held;

  private StateLock() {}

  /** Another device runs on the folder. */
  static final class Taken extends Exception {
    Taken(Path state) {
      super("A device already runs on " + state + "; stop it first, or give another folder with --state.");
    }
  }

  static void take(Path state) throws IOException, Taken {
    Files.createDirectories(state);
    FileChannel channel = FileChannel.open(state.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
    try {
      held = channel.tryLock();
    } catch (OverlappingFileLockException e) {
      held = null;
    }
    if (held == null) throw new Taken(state);
  }
}
