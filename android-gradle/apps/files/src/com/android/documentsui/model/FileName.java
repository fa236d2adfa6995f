package com.android.documentsui.model;

import com.google.android.documentsui.R;
import java.io.File;

/** What a file or folder may be called. */
public final class FileName {
  private FileName() {}

  /** String resource that says what is wrong with a new name in this folder, or 0. */
  public static int problem(File folder, String name) {
    if (name.isEmpty()) return R.string.name_missing;
    if (name.contains("/") || name.startsWith(".")) return R.string.name_bad;
    return new File(folder, name).exists() ? R.string.name_taken : 0;
  }

  /** In this folder, where the name is taken: such as `list (1).txt`. */
  public static File free(File folder, File file) {
    String name = file.getName();
    int dot = file.isDirectory() ? -1 : name.lastIndexOf('.');
    String stem = dot > 0 ? name.substring(0, dot) : name;
    String ending = dot > 0 ? name.substring(dot) : "";
    File free = new File(folder, name);
    for (int number = 1; free.exists(); number++) free = new File(folder, stem + " (" + number + ")" + ending);
    return free;
  }
}
