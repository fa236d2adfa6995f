package com.android.documentsui.model;

import android.content.Context;
import android.os.Build;
import android.os.Environment;
import android.provider.Settings;
import android.text.TextUtils;
import java.io.File;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** The phone's shared storage. What begins with a dot is not shown. */
public final class Storage {
  private Storage() {}

  public static File root() {
    return Environment.getExternalStorageDirectory();
  }

  /** The storage bears the name that a person has given the phone in its settings. */
  public static String name(Context context) {
    String name = Settings.Global.getString(context.getContentResolver(), Settings.Global.DEVICE_NAME);
    return TextUtils.isEmpty(name) ? Build.MODEL : name;
  }

  /** The name of a file as it is shown: the root's is no `0`. */
  public static String name(Context context, File file) {
    return file.equals(root()) ? name(context) : file.getName();
  }

  public static List<File> list(File folder, Order order) {
    return sorted(visible(folder), order);
  }

  public static int count(File folder) {
    return visible(folder).size();
  }

  /** What has the words in its name, in the folder and below it. */
  public static List<File> search(File folder, String words, Order order) {
    String wanted = words.toLowerCase(Locale.getDefault());
    List<File> found = new ArrayList<>();
    for (File file : below(folder)) if (file.getName().toLowerCase(Locale.getDefault()).contains(wanted)) found.add(file);
    return sorted(found, order);
  }

  /** All files of some kinds but those that belong to apps. */
  public static List<File> ofKinds(Set<Kind> kinds, Order order) {
    Set<Kind> wanted = EnumSet.copyOf(kinds);
    File apps = new File(root(), "Android");
    List<File> found = new ArrayList<>();
    for (File top : visible(root())) {
      if (top.equals(apps)) continue;
      if (wanted.contains(Kind.of(top))) found.add(top);
      for (File file : below(top)) if (wanted.contains(Kind.of(file))) found.add(file);
    }
    return sorted(found, order);
  }

  /** The folders from the root down to this one. */
  public static List<File> path(File folder) {
    List<File> path = new ArrayList<>();
    for (File step = folder; step != null && !step.equals(root()); step = step.getParentFile()) path.add(0, step);
    path.add(0, root());
    return path;
  }

  /** Of a file, or of all that is in a folder. */
  public static long bytes(File file) {
    if (!file.isDirectory()) return file.length();
    long bytes = 0;
    File[] inside = file.listFiles();
    if (inside != null) for (File each : inside) bytes += bytes(each);
    return bytes;
  }

  private static List<File> below(File folder) {
    List<File> all = new ArrayList<>();
    for (File file : visible(folder)) {
      all.add(file);
      if (file.isDirectory()) all.addAll(below(file));
    }
    return all;
  }

  private static List<File> visible(File folder) {
    File[] files = folder.listFiles((parent, name) -> !name.startsWith("."));
    List<File> visible = new ArrayList<>();
    if (files != null) Collections.addAll(visible, files);
    return visible;
  }

  private static List<File> sorted(List<File> files, Order order) {
    Collections.sort(files, order.comparator());
    return files;
  }
}
