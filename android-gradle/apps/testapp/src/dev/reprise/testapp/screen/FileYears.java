package dev.reprise.testapp.screen;

import android.graphics.Bitmap;
import android.media.ExifInterface;
import java.io.ByteArrayInputStream;
import java.io.File;
import java.io.FileOutputStream;
import java.io.FileWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.RandomAccessFile;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Collections;
import java.util.Date;
import java.util.Map;
import java.util.TreeMap;

/** The years of files that were made in every way that Java has. */
final class FileYears {
  private FileYears() {}

  static Map<String, Integer> of(File folder) throws IOException {
    File own = new File(folder, "years");
    remove(own);
    if (!own.mkdirs()) throw new IOException(own + " cannot be made.");
    streams(own);
    picture(new File(own, "ExifInterface"));
    channels(own.toPath());
    Map<String, Integer> years = new TreeMap<>();
    years.put("folder", new Date(own.lastModified()).getYear() + 1900);
    for (File file : own.listFiles()) years.put(file.getName(), new Date(file.lastModified()).getYear() + 1900);
    return years;
  }

  private static void streams(File folder) throws IOException {
    new File(folder, "File.createNewFile").createNewFile();
    new File(folder, "File.mkdir").mkdir();
    try (OutputStream stream = new FileOutputStream(new File(folder, "FileOutputStream"))) {
      stream.write(1);
    }
    try (OutputStream stream = new FileOutputStream(new File(folder, "FileOutputStream"), true)) {
      stream.write(1);
    }
    try (Writer writer = new FileWriter(new File(folder, "FileWriter"))) {
      writer.write("1");
    }
    try (RandomAccessFile file = new RandomAccessFile(new File(folder, "RandomAccessFile"), "rw")) {
      file.write(1);
    }
  }

  private static void picture(File file) throws IOException {
    try (OutputStream stream = new FileOutputStream(file)) {
      Bitmap.createBitmap(1, 1, Bitmap.Config.ARGB_8888).compress(Bitmap.CompressFormat.JPEG, 90, stream);
    }
    ExifInterface exif = new ExifInterface(file.getPath());
    exif.setAttribute(ExifInterface.TAG_MAKE, "Reprise");
    exif.saveAttributes();
  }

  private static void channels(Path folder) throws IOException {
    byte[] bytes = {1};
    try (OutputStream stream = Files.newOutputStream(folder.resolve("Files.newOutputStream"), StandardOpenOption.CREATE)) {
      stream.write(bytes);
    }
    try (Writer writer = Files.newBufferedWriter(folder.resolve("Files.newBufferedWriter"), StandardCharsets.UTF_8)) {
      writer.write("1");
    }
    Files.write(folder.resolve("Files.write"), bytes);
    Files.write(folder.resolve("Files.write(lines)"), Collections.singleton("1"));
    Files.copy(new ByteArrayInputStream(bytes), folder.resolve("Files.copy(stream)"));
    Files.copy(folder.resolve("Files.write"), folder.resolve("Files.copy"));
    Files.createFile(folder.resolve("Files.createFile"));
    Files.createDirectories(folder.resolve("Files.createDirectories"));
  }

  private static void remove(File file) {
    File[] inside = file.listFiles();
    if (inside != null) for (File one : inside) remove(one);
    file.delete();
  }
}
