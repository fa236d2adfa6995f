package com.android.documentsui.transfer;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.StandardCopyOption;

/** Files, and folders with all that is in them. */
public final class FileTree {
  private FileTree() {}

  /** In the place of a file of that name. */
  static void move(File from, File to) throws IOException {
    Files.move(from.toPath(), to.toPath(), StandardCopyOption.REPLACE_EXISTING);
  }

  /** Beside the target first, so that what is there is not lost on a full phone. */
  static void copy(File from, File to) throws IOException {
    if (from.isDirectory()) {
      copyFolder(from, to);
      return;
    }
    File part = new File(to.getParentFile(), "." + to.getName() + ".part");
    try {
      Files.copy(from.toPath(), part.toPath(), StandardCopyOption.REPLACE_EXISTING);
      move(part, to);
    } finally {
      Files.deleteIfExists(part.toPath());
    }
  }

  private static void copyFolder(File from, File to) throws IOException {
    File[] inside = from.listFiles();
    if (inside == null || !to.mkdir()) throw new IOException("Could not read " + from + " or make " + to);
    for (File each : inside) copy(each, new File(to, each.getName()));
  }

  /** False when something is still there. */
  public static boolean delete(File file) {
    File[] inside = file.listFiles();
    boolean deleted = true;
    if (inside != null) for (File each : inside) deleted &= delete(each);
    return (file.delete() || !file.exists()) && deleted;
  }
}
