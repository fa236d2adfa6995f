package dev.reprise.embedded.sandbox;

import dev.reprise.embedded.storage.FileTree;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.JarURLConnection;
import java.net.URL;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Enumeration;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;

/** The native half of the framework, as files: the library, ICU's data, fonts and hyphenation tables. */
final class NativeFiles {
  private static final String LIBRARY = "native/linux/x86_64/libandroid_runtime.so";
  private static final String HYPHEN_DATA = "hyphen-data";
  private static final String FONTS = "fonts";

  final Path library;
  final Path icuData;
  final Path fonts;
  final Path hyphenData;

  private NativeFiles(Path folder) throws IOException {
    this.library = folder.resolve("libandroid_runtime.so");
    this.fonts = folder.resolve(FONTS);
    this.hyphenData = folder.resolve(HYPHEN_DATA);
    try (DirectoryStream<Path> data = Files.newDirectoryStream(folder.resolve("icu"), "icudt*.dat")) {
      this.icuData = data.iterator().next();
    }
  }

  /** From the cache, unpacked first when they are not there; two devices that start at once do not disturb each other. */
  static NativeFiles unpacked(Path cache) {
    try {
      JarFile framework = jarOf(LIBRARY);
      JarFile dist = jarOf(FONTS + "/fonts.xml");
      Path ready = cache.resolve("native").resolve(name(framework) + "_" + name(dist));
      if (!Files.isDirectory(ready)) {
        Files.createDirectories(ready.getParent());
        Path half = Files.createTempDirectory(ready.getParent(), "half");
        unpack(framework, dist, half);
        moveOrDrop(half, ready);
      }
      return new NativeFiles(ready);
    } catch (IOException e) {
      throw new UncheckedIOException("The native half of Android cannot be unpacked into " + cache + ".", e);
    }
  }

  private static void unpack(JarFile framework, JarFile dist, Path to) throws IOException {
    copy(framework, framework.getJarEntry(LIBRARY), to.resolve("libandroid_runtime.so"));
    copyAll(framework, "icu/icudt", to);
    copyAll(dist, FONTS + "/", to);
    copyAll(jarOf(HYPHEN_DATA + "/"), HYPHEN_DATA + "/", to);
  }

  private static void moveOrDrop(Path half, Path ready) throws IOException {
    try {
      Files.move(half, ready);
    } catch (IOException e) {
      // Another device was faster: its files are the same.
      FileTree.delete(half);
      if (!Files.isDirectory(ready)) throw e;
    }
  }

  private static JarFile jarOf(String resource) throws IOException {
    URL url = NativeFiles.class.getClassLoader().getResource(resource);
    if (url == null) throw new IOException(resource + " is in no jar of the class path.");
    return ((JarURLConnection) url.openConnection()).getJarFile();
  }

  private static void copyAll(JarFile jar, String prefix, Path to) throws IOException {
    Enumeration<JarEntry> entries = jar.entries();
    while (entries.hasMoreElements()) {
      JarEntry entry = entries.nextElement();
      if (entry.getName().startsWith(prefix) && !entry.isDirectory()) copy(jar, entry, to.resolve(entry.getName()));
    }
  }

  private static void copy(JarFile jar, JarEntry entry, Path to) throws IOException {
    Files.createDirectories(to.getParent());
    try (InputStream in = jar.getInputStream(entry)) {
      Files.copy(in, to);
    }
  }

  private static String name(JarFile jar) {
    String file = Path.of(jar.getName()).getFileName().toString();
    return file.substring(0, file.length() - ".jar".length());
  }
}
