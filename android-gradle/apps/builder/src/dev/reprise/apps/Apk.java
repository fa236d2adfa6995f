package dev.reprise.apps;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.KeyStore;
import java.time.LocalDateTime;
import java.util.Comparator;
import java.util.List;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import jdk.security.jarsigner.JarSigner;

/** The archive: aapt's entries, the dex, a v1 signature. The entries' times are fixed, so that equal sources give equal content. */
public final class Apk {
  /** The zip format cannot say much earlier. A local time, as in the format: no time zone changes the bytes. */
  private static final LocalDateTime ENTRY_TIME = LocalDateTime.of(1981, 1, 1, 0, 0);

  private Apk() {}

  public static void write(Path resources, Path dex, KeyStore.PrivateKeyEntry key, Path out) throws IOException {
    Files.createDirectories(out.getParent());
    Path unsigned = dex.resolveSibling("unsigned.zip");
    pack(resources, dex, unsigned);
    Path signed = dex.resolveSibling("signed.apk");
    sign(unsigned, key, signed);
    Files.move(signed, out, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING); // nobody meets half an APK
  }

  private static void pack(Path resources, Path dex, Path out) throws IOException {
    try (ZipFile source = new ZipFile(resources.toFile()); ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(out))) {
      List<? extends ZipEntry> entries = source.stream().sorted(Comparator.comparing(ZipEntry::getName)).toList();
      for (ZipEntry entry : entries) add(zip, entry.getName(), source.getInputStream(entry).readAllBytes(), entry.getMethod());
      add(zip, "classes.dex", Files.readAllBytes(dex), ZipEntry.DEFLATED);
    }
  }

  private static void add(ZipOutputStream zip, String name, byte[] content, int method) throws IOException {
    ZipEntry entry = new ZipEntry(name);
    entry.setMethod(method);
    entry.setTimeLocal(ENTRY_TIME);
    if (method == ZipEntry.STORED) { // aapt stores what Android maps into memory: resources.arsc, images
      CRC32 crc = new CRC32();
      crc.update(content);
      entry.setCrc(crc.getValue());
      entry.setSize(content.length);
    }
    zip.putNextEntry(entry);
    zip.write(content);
    zip.closeEntry();
  }

  private static void sign(Path unsigned, KeyStore.PrivateKeyEntry key, Path out) throws IOException {
    JarSigner signer = new JarSigner.Builder(key).signerName("DEBUG").build();
    try (ZipFile zip = new ZipFile(unsigned.toFile()); OutputStream stream = Files.newOutputStream(out)) {
      signer.sign(zip, stream);
    }
  }
}
