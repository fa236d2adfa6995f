package dev.reprise.embedded.code;

import com.googlecode.d2j.dex.Dex2jar;
import com.googlecode.d2j.reader.MultiDexFileReader;
import dev.reprise.embedded.phone.Packages.Refused;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Enumeration;
import java.util.HexFormat;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;

/**
 * Turns an APK's dex code into classes that this device runs, once for each content: the cache's key is the hash of the file and of
 * what the rewriter does.
 */
public final class AppCode {
  /** Part of every cache key: raise it when the conversion changes what it writes. */
  private static final String CONVERSION = "2";

  private final Path cache;

  public AppCode(Path cache) {
    this.cache = cache;
  }

  /**
   * A jar with the classes of an APK, or of a jar of plain classes; null when it has no code.
   *
   * @throws Refused INSTALL_FAILED_DEXOPT when its code cannot be converted
   */
  public Path classesOf(Path file) throws Refused {
    try {
      Path ready = cache.resolve("classes").resolve(hash(file) + ".jar");
      if (Files.exists(ready)) return Files.size(ready) == 0 ? null : ready;
      Files.createDirectories(ready.getParent());
      Path half = Files.createTempFile(ready.getParent(), "half", ".jar");
      try {
        convert(file, half);
        Files.move(half, ready, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
      } finally {
        Files.deleteIfExists(half);
      }
      return Files.size(ready) == 0 ? null : ready;
    } catch (IOException | RuntimeException e) {
      Refused refused = new Refused("INSTALL_FAILED_DEXOPT", "The code of " + file.getFileName() + " cannot be converted: " + e);
      refused.initCause(e);
      throw refused;
    }
  }

  private void convert(Path file, Path to) throws IOException {
    try (ZipFile zip = new ZipFile(file.toFile())) {
      if (zip.getEntry("classes.dex") == null) {
        if (zip.stream().anyMatch(entry -> entry.getName().endsWith(".class"))) rewrite(file, to);
        return;
      }
    }
    Path plain = Files.createTempFile(cache, "dex", ".jar");
    try {
      Files.delete(plain);
      Dex2jar.from(MultiDexFileReader.open(Files.readAllBytes(file))).skipDebug(false).noCode(false).to(plain);
      rewrite(plain, to);
    } finally {
      Files.deleteIfExists(plain);
    }
  }

  private static void rewrite(Path from, Path to) throws IOException {
    ClassLoader framework = AppCode.class.getClassLoader();
    try (ZipFile zip = new ZipFile(from.toFile());
        OutputStream out = Files.newOutputStream(to);
        ZipOutputStream jar = new ZipOutputStream(out)) {
      // Read once, at every process start: reading without inflating is faster than a smaller file.
      jar.setLevel(0);
      AppClassRewriter rewriter =
          new AppClassRewriter(
              name -> {
                ZipEntry own = zip.getEntry(name + ".class");
                return own != null ? zip.getInputStream(own) : framework.getResourceAsStream(name + ".class");
              });
      Enumeration<? extends ZipEntry> entries = zip.entries();
      while (entries.hasMoreElements()) {
        ZipEntry entry = entries.nextElement();
        if (!entry.getName().endsWith(".class")) continue;
        try (InputStream in = zip.getInputStream(entry)) {
          jar.putNextEntry(new ZipEntry(entry.getName()));
          jar.write(rewriter.rewrite(in.readAllBytes()));
          jar.closeEntry();
        }
      }
    }
  }

  private static String hash(Path file) throws IOException {
    try (InputStream in = Files.newInputStream(file)) {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      digest.update(CONVERSION.getBytes());
      byte[] buffer = new byte[1 << 16];
      for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) digest.update(buffer, 0, n);
      return HexFormat.of().formatHex(digest.digest());
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java runtime has SHA-256.", e);
    }
  }
}
