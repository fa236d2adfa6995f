package dev.reprise.embedded.code;

import dev.reprise.embedded.phone.Packages.Refused;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/**
 * Turns an APK's dex code into classes that this device runs, once for each content: the cache's key is the hash of the code and of
 * what the conversion does. Two builds of an app that differ in their resources alone have the same code.
 */
public final class AppCode {
  /** Part of every cache key: raise it when the conversion changes what it writes. */
  private static final String CONVERSION = "5";

  /** From so much dex code on, the conversion has a JVM of its own: it needs more memory than the whole device may have. */
  private static final long LARGE_BYTES = 4 << 20;

  private final Path cache;

  public AppCode(Path cache) {
    this.cache = cache;
  }

  /**
   * A jar with the classes of an APK, or of a jar of plain classes; null when it has no code. Takes many seconds for a large app that is
   * new here, so it is not for the main thread.
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
        if (dexBytes(file) < LARGE_BYTES) CodeConversion.run(file, half);
        else runApart(file, half);
        Files.move(half, ready, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
      } finally {
        Files.deleteIfExists(half);
      }
      return Files.size(ready) == 0 ? null : ready;
    } catch (IOException | RuntimeException e) {
      throw new Refused("INSTALL_FAILED_DEXOPT", "The code of " + file.getFileName() + " cannot be converted: " + e, e);
    }
  }

  private static long dexBytes(Path file) throws IOException {
    try (ZipFile zip = new ZipFile(file.toFile())) {
      return zip.stream().filter(entry -> entry.getName().endsWith(".dex")).mapToLong(entry -> Math.max(0, entry.getSize())).sum();
    }
  }

  private static void runApart(Path file, Path to) throws IOException {
    String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
    Process process =
        new ProcessBuilder(
                java, "-Xmx1g", "-XX:+UseSerialGC", "-XX:-UsePerfData", "-Xshare:auto", "-Dfile.encoding=UTF-8",
                "-cp", System.getProperty("java.class.path"), CodeConversion.class.getName(), file.toString(), to.toString())
            .redirectErrorStream(true)
            .start();
    try {
      process.getOutputStream().close();
      String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8).trim();
      int code = process.waitFor();
      if (code != 0) throw new IOException("the converter ended with " + code + ": " + said);
      if (!said.isEmpty()) System.err.println(said);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("interrupted");
    } finally {
      process.destroyForcibly();
    }
  }

  /** All that the conversion reads of a file. */
  private static boolean isCode(ZipEntry entry) {
    return entry.getName().endsWith(".dex") || entry.getName().endsWith(".class");
  }

  private static String hash(Path file) throws IOException {
    try (ZipFile zip = new ZipFile(file.toFile())) {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      digest.update(CONVERSION.getBytes(StandardCharsets.UTF_8));
      List<? extends ZipEntry> code = zip.stream().filter(AppCode::isCode).sorted(Comparator.comparing(ZipEntry::getName)).toList();
      for (ZipEntry entry : code) {
        digest.update((entry.getName() + "\n" + entry.getSize() + "\n").getBytes(StandardCharsets.UTF_8));
        try (InputStream in = zip.getInputStream(entry)) {
          digest.update(in.readAllBytes());
        }
      }
      return HexFormat.of().formatHex(digest.digest());
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java runtime has SHA-256.", e);
    }
  }
}
