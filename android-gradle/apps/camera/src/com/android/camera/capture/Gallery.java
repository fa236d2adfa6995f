package com.android.camera.capture;

import android.os.Environment;
import java.io.File;
import java.io.IOException;
import java.text.SimpleDateFormat;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Date;
import java.util.List;
import java.util.Locale;

/** Where pictures and videos go, and what of this camera's lies there. */
public final class Gallery {
  private static final String PHOTO = "IMG_";
  private static final String VIDEO = "VID_";
  private static final String VIDEO_ENDING = ".avi";

  private Gallery() {}

  /** Puts a finished photo where photos are looked for. */
  static File keepPhoto(File photo, long timeMs) throws IOException {
    return keep(photo, Environment.DIRECTORY_PICTURES, PHOTO, timeMs, ".jpg");
  }

  static File keepVideo(File video, long timeMs) throws IOException {
    return keep(video, Environment.DIRECTORY_MOVIES, VIDEO, timeMs, VIDEO_ENDING);
  }

  /** The newest first. */
  public static List<File> list() {
    List<File> found = new ArrayList<>();
    add(found, Environment.DIRECTORY_PICTURES, PHOTO);
    add(found, Environment.DIRECTORY_MOVIES, VIDEO);
    Collections.sort(found, (a, b) -> {
      int byTime = Long.compare(b.lastModified(), a.lastModified());
      return byTime != 0 ? byTime : b.getName().substring(PHOTO.length()).compareTo(a.getName().substring(PHOTO.length()));
    });
    return found;
  }

  public static boolean isVideo(File file) {
    return file.getName().endsWith(VIDEO_ENDING);
  }

  /** Under the time at which it was taken, in one move: nobody sees half of it. */
  private static File keep(File taken, String folder, String prefix, long timeMs, String ending) throws IOException {
    File there = Environment.getExternalStoragePublicDirectory(folder);
    there.mkdirs();
    String name = prefix + new SimpleDateFormat("yyyyMMdd_HHmmss", Locale.ROOT).format(new Date(timeMs));
    File kept = new File(there, name + ending);
    for (int more = 1; kept.exists(); more++) kept = new File(there, name + "_" + more + ending);
    taken.setLastModified(timeMs); // Whatever was written into it since: it is of then.
    if (!taken.renameTo(kept)) throw new IOException("Could not put " + taken + " at " + kept);
    return kept;
  }

  private static void add(List<File> found, String folder, String prefix) {
    File[] files = Environment.getExternalStoragePublicDirectory(folder).listFiles(file -> file.isFile() && file.getName().startsWith(prefix));
    if (files != null) Collections.addAll(found, files);
  }
}
