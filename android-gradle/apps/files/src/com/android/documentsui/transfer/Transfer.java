package com.android.documentsui.transfer;

import android.os.Bundle;
import com.android.documentsui.model.FileName;
import java.io.File;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Files that go to a folder, or copies of them. */
public final class Transfer {
  /** What becomes of a file whose name is taken there. */
  enum Clash { REPLACE, KEEP_BOTH }

  private static final String FILES = "files";
  private static final String COPY = "copy";
  private static final String TO = "to";

  public final List<File> files;
  public final boolean copy;
  /** Null until a person has said where to. */
  final File to;

  private Transfer(List<File> files, boolean copy, File to) {
    this.files = files;
    this.copy = copy;
    this.to = to;
  }

  public static Transfer of(List<File> files, boolean copy) {
    return new Transfer(files, copy, null);
  }

  public static Transfer of(Bundle saved) {
    List<File> files = new ArrayList<>();
    for (String path : saved.getStringArray(FILES)) files.add(new File(path));
    return new Transfer(files, saved.getBoolean(COPY), saved.getString(TO) == null ? null : new File(saved.getString(TO)));
  }

  public Bundle saved() {
    Bundle saved = new Bundle();
    String[] paths = new String[files.size()];
    Arrays.setAll(paths, i -> files.get(i).getPath());
    saved.putStringArray(FILES, paths);
    saved.putBoolean(COPY, copy);
    if (to != null) saved.putString(TO, to.getPath());
    return saved;
  }

  public Transfer to(File folder) {
    return new Transfer(files, copy, folder);
  }

  /** Whether it cannot be: a folder does not go into itself, and nothing to where it is. */
  public boolean isFutile(File folder) {
    for (File file : files) {
      if ((folder.getPath() + "/").startsWith(file.getPath() + "/")) return true;
      if (!copy && folder.equals(file.getParentFile())) return true;
    }
    return false;
  }

  /** Those whose names are taken at the other end. */
  List<File> clashes() {
    List<File> clashes = new ArrayList<>();
    for (File file : files) if (new File(to, file.getName()).exists()) clashes.add(file);
    return clashes;
  }

  /** A folder's place is not taken by another: what is in it would be lost. Nor does a file take its own. */
  static boolean canReplace(List<File> clashes, File to) {
    for (File file : clashes) if (file.isDirectory() || new File(to, file.getName()).isDirectory() || to.equals(file.getParentFile())) return false;
    return true;
  }

  /** Up to the first that does not get there. */
  void run(Clash clash) throws IOException {
    for (File file : files) {
      File target = clash == Clash.REPLACE ? new File(to, file.getName()) : FileName.free(to, file);
      if (copy) FileTree.copy(file, target);
      else FileTree.move(file, target);
    }
  }
}
