package com.dimowner.audiorecorder.records;

import android.content.Context;
import android.os.Environment;
import com.dimowner.audiorecorder.R;
import java.io.File;
import java.util.ArrayList;
import java.util.List;

/** The folder of saved recordings. Files whose name starts with a dot are left alone. */
public final class Records {
  private final File folder;

  /** Makes the folder where it is missing. */
  public Records(Context context) {
    folder = new File(context.getExternalFilesDir(Environment.DIRECTORY_MUSIC), "records");
    folder.mkdirs();
  }

  public List<Recording> list() {
    List<Recording> recordings = new ArrayList<>();
    File[] files = folder.listFiles(file -> file.isFile() && !file.getName().startsWith("."));
    if (files != null) for (File file : files) recordings.add(new Recording(file));
    return recordings;
  }

  /** Null when there is none of this name. */
  public Recording find(String fileName) {
    File file = new File(folder, fileName);
    return file.isFile() ? new Recording(file) : null;
  }

  public File file(String name, String ending) {
    return new File(folder, name + ending);
  }

  /** "Recording 1", or with the next number that is free, whatever the ending. */
  public String freeName(Context context) {
    List<Recording> taken = list();
    for (int number = 1; ; number++) {
      String name = context.getString(R.string.new_name, number);
      if (taken.stream().noneMatch(recording -> recording.name().equals(name))) return name;
    }
  }

  /** String resource that says what is wrong with a new name, or 0. */
  public int problem(String name, String ending) {
    if (name.isEmpty()) return R.string.name_missing;
    if (name.contains("/") || name.startsWith(".")) return R.string.name_bad;
    return file(name, ending).exists() ? R.string.name_taken : 0;
  }
}
