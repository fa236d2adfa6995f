package dev.reprise.embedded;

import com.android.apksig.ApkSigner;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.security.KeyStore.PasswordProtection;
import java.security.KeyStore.PrivateKeyEntry;
import java.security.cert.X509Certificate;
import java.util.Enumeration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;

/** An APK made for a test: of another one's entries, or of a manifest alone; changed, and signed or not. */
final class TestApk {
  private static final char[] PASSWORD = "android".toCharArray();
  private static PrivateKeyEntry key;

  private final Map<String, byte[]> entries = new TreeMap<>();

  private TestApk() {}

  /** Without its signature. */
  static TestApk of(Path apk) throws IOException {
    TestApk made = new TestApk();
    try (ZipFile zip = new ZipFile(apk.toFile())) {
      for (Enumeration<? extends ZipEntry> entries = zip.entries(); entries.hasMoreElements(); ) {
        ZipEntry entry = entries.nextElement();
        try (InputStream content = zip.getInputStream(entry)) {
          if (!entry.getName().startsWith("META-INF/")) made.entries.put(entry.getName(), content.readAllBytes());
        }
      }
    }
    return made;
  }

  /** @param manifest what stands in its {@code <manifest>}, for a package without code */
  static TestApk of(String packageName, String manifest) throws IOException, InterruptedException {
    Path folder = Files.createTempDirectory("apk");
    Path source = Files.writeString(folder.resolve("AndroidManifest.xml"),
        "<manifest xmlns:android='http://schemas.android.com/apk/res/android' package='" + packageName + "' android:versionCode='1'>" + manifest + "</manifest>");
    Path out = folder.resolve("made.apk");
    run("aapt", "package", "-f", "-M", source.toString(), "-I", framework().toString(), "-F", out.toString());
    return of(out);
  }

  TestApk with(String entry, byte[] content) {
    entries.put(entry, content);
    return this;
  }

  TestApk without(String entry) {
    entries.remove(entry);
    return this;
  }

  /** Its manifest with a name in place of another of the same length. */
  TestApk withName(String name, String other) {
    byte[] manifest = entries.get("AndroidManifest.xml");
    String text = new String(manifest, StandardCharsets.ISO_8859_1);
    return with("AndroidManifest.xml", text.replace(wide(name), wide(other)).getBytes(StandardCharsets.ISO_8859_1));
  }

  /** As the binary form of XML has it, two bytes a character. */
  private static String wide(String ascii) {
    return new String(ascii.getBytes(StandardCharsets.UTF_16LE), StandardCharsets.ISO_8859_1);
  }

  Path unsigned() throws IOException {
    Path out = Files.createTempFile("unsigned", ".apk");
    try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(out))) {
      for (Map.Entry<String, byte[]> entry : entries.entrySet()) {
        zip.putNextEntry(new ZipEntry(entry.getKey()));
        zip.write(entry.getValue());
        zip.closeEntry();
      }
    }
    return out;
  }

  /** By a key that nothing else is signed with. */
  Path signed() throws Exception {
    Path out = Files.createTempFile("signed", ".apk");
    X509Certificate certificate = (X509Certificate) key().getCertificate();
    ApkSigner.SignerConfig signer = new ApkSigner.SignerConfig.Builder("test", key().getPrivateKey(), List.of(certificate)).build();
    new ApkSigner.Builder(List.of(signer)).setInputApk(unsigned().toFile()).setOutputApk(out.toFile()).setMinSdkVersion(26).build().sign();
    return out;
  }

  private static synchronized PrivateKeyEntry key() throws Exception {
    if (key == null) key = made();
    return key;
  }

  private static PrivateKeyEntry made() throws Exception {
    Path file = Files.createTempDirectory("key").resolve("key.p12");
    run(Path.of(System.getProperty("java.home"), "bin", "keytool").toString(), "-genkeypair", "-alias", "test", "-keyalg", "RSA", "-keysize", "2048",
        "-dname", "CN=Test", "-storetype", "PKCS12", "-storepass", new String(PASSWORD), "-keystore", file.toString());
    try (InputStream stream = Files.newInputStream(file)) {
      KeyStore store = KeyStore.getInstance("PKCS12");
      store.load(stream, PASSWORD);
      return (PrivateKeyEntry) store.getEntry("test", new PasswordProtection(PASSWORD));
    }
  }

  /** The one that Debian's aapt can read. */
  private static Path framework() throws IOException {
    try (DirectoryStream<Path> found = Files.newDirectoryStream(Path.of(System.getProperty("dev.reprise.jars")), "android-all-instrumented-10-*.jar")) {
      return found.iterator().next();
    }
  }

  private static void run(String... command) throws IOException, InterruptedException {
    Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
    String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    if (process.waitFor() != 0) throw new AssertionError(command[0] + ": " + said);
  }
}
