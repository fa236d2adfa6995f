package dev.reprise.embedded.clock;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;

/** Dates files by the device: the host, whose disk they lie on, dates them by its own clock. */
public final class FileDates {
  private FileDates() {}

  /** The file was written now, or something in the folder was made or taken away. One that is gone by now needs no date. */
  static void changed(Path file) {
    try {
      Files.setLastModifiedTime(file, FileTime.fromMillis(WallClock.nowMs()));
    } catch (NoSuchFileException e) {
      // Deleted or moved while it was open.
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The file or folder was made now: its folder has changed with it. */
  static void made(Path file) {
    changed(file);
    changedAround(file);
  }

  static void changedAround(Path file) {
    Path folder = file.toAbsolutePath().getParent();
    if (folder != null) changed(folder);
  }

  /** A stream to a file was opened, which may have made it. */
  static void opened(File file, boolean wasThere) {
    if (!file.isFile()) return; // a pipe, a device
    if (wasThere) changed(file.toPath());
    else made(file.toPath());
  }

  /** A stream to a file was closed; null where it was made of something else than a file. */
  public static void closed(File file) {
    if (file != null && file.isFile()) changed(file.toPath());
  }
}
