package net.gsantner.markor.files;

import android.os.Environment;
import java.io.File;
import java.io.FileOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;

/** The folder of notes on shared storage, and what is done to the files in it. Everything whose name starts with a dot is left alone. */
public final class Notebook {
  public final File root;

  /** Documents/Markor, made when it is missing. */
  public Notebook() {
    root = new File(Environment.getExternalStorageDirectory(), "Documents/Markor");
    root.mkdirs();
  }

  public List<File> list(File folder, Order order) {
    List<File> files = visible(folder);
    Collections.sort(files, order.comparator());
    return files;
  }

  /** What has the words in its name, in the folder and below it. */
  public List<File> search(File folder, String words, Order order) {
    String wanted = words.trim().toLowerCase(Locale.getDefault());
    List<File> found = new ArrayList<>();
    for (File file : below(folder)) {
      if (file.getName().toLowerCase(Locale.getDefault()).contains(wanted)) found.add(file);
    }
    Collections.sort(found, order.comparator());
    return found;
  }

  public int count(File folder) {
    return visible(folder).size();
  }

  /** The notebook and every folder in it, a folder before what is in it. */
  public List<File> folders() {
    List<File> folders = new ArrayList<>();
    folders.add(root);
    for (File file : below(root)) if (file.isDirectory()) folders.add(file);
    return folders;
  }

  /** The folders from the notebook down to this one. */
  public List<File> path(File folder) {
    List<File> path = new ArrayList<>();
    for (File step = folder; step != null && !step.equals(root); step = step.getParentFile()) path.add(0, step);
    path.add(0, root);
    return path;
  }

  public static String read(File file) throws IOException {
    return new String(Files.readAllBytes(file.toPath()), StandardCharsets.UTF_8);
  }

  /** Writes beside the file first, so that a full disk does not cost the note. */
  public static void write(File file, String text) throws IOException {
    File beside = new File(file.getParentFile(), "." + file.getName() + ".new");
    try (FileOutputStream out = new FileOutputStream(beside)) {
      out.write(text.getBytes(StandardCharsets.UTF_8));
      out.getFD().sync();
    }
    if (!beside.renameTo(file)) throw new IOException("Could not put " + beside + " in the place of " + file);
  }

  /** With all that is in it. False when something is still there. */
  public static boolean delete(File file) {
    File[] inside = file.listFiles();
    boolean deleted = true;
    if (inside != null) for (File each : inside) deleted &= delete(each);
    return (file.delete() || !file.exists()) && deleted;
  }

  private static List<File> below(File folder) {
    List<File> all = new ArrayList<>();
    List<File> files = visible(folder);
    Collections.sort(files, Order.NAME.comparator());
    for (File file : files) {
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
}
