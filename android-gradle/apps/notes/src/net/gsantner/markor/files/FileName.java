package net.gsantner.markor.files;

import java.io.File;
import java.util.Locale;
import net.gsantner.markor.R;

/** What a note or folder may be called. */
public final class FileName {
  private static final String[] EXTENSIONS = {".md", ".txt"};

  private FileName() {}

  /** The name with the extension of the type (an index of the array `types`), unless the person has typed one of them. */
  public static String ofNote(String name, int type) {
    String lower = name.toLowerCase(Locale.ROOT);
    for (String extension : EXTENSIONS) if (lower.endsWith(extension)) return name;
    return name + EXTENSIONS[type];
  }

  public static boolean isMarkdown(String name) {
    return name.toLowerCase(Locale.ROOT).endsWith(EXTENSIONS[0]);
  }

  /** String resource that says what is wrong with a new name in this folder, or 0. */
  public static int problem(File folder, String name) {
    if (name.isEmpty()) return R.string.name_missing;
    if (name.contains("/") || name.startsWith(".")) return R.string.name_bad;
    if (new File(folder, name).exists()) return R.string.name_taken;
    return 0;
  }
}
