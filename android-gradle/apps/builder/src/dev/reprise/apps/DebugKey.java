package dev.reprise.apps;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.util.List;

/** The key that signs the apps: made on this machine at the first build and kept, so that a later build installs over an earlier one. */
public final class DebugKey {
  /** Not a secret: the key vouches for nothing but "built on the same machine". */
  private static final String PASSWORD = "android";
  private static final String ALIAS = "debug";

  private DebugKey() {}

  public static KeyStore.PrivateKeyEntry in(Path file) throws IOException {
    if (!Files.exists(file)) make(file);
    try (InputStream stream = Files.newInputStream(file)) {
      KeyStore store = KeyStore.getInstance("PKCS12");
      store.load(stream, PASSWORD.toCharArray());
      return (KeyStore.PrivateKeyEntry) store.getEntry(ALIAS, new KeyStore.PasswordProtection(PASSWORD.toCharArray()));
    } catch (GeneralSecurityException e) {
      throw new BuildFailure("The signing key " + file + " cannot be read: delete it to have a new one made.", e);
    }
  }

  private static void make(Path file) throws IOException {
    Files.createDirectories(file.getParent());
    Path made = Files.createTempFile(file.getParent(), "key", ".p12");
    Files.delete(made); // keytool wants to make it itself
    String keytool = Path.of(System.getProperty("java.home"), "bin", "keytool").toString();
    Process process = new ProcessBuilder(List.of(keytool, "-genkeypair", "-alias", ALIAS, "-keyalg", "RSA", "-keysize", "2048",
        "-validity", "10000", "-dname", "CN=Reprise debug", "-storetype", "PKCS12", "-storepass", PASSWORD,
        "-keystore", made.toString())).redirectErrorStream(true).start();
    String output = new String(process.getInputStream().readAllBytes());
    try {
      if (process.waitFor() != 0) throw new BuildFailure("keytool made no signing key:\n" + output);
      keepFirst(made, file);
    } catch (InterruptedException e) {
      process.destroy();
      throw new BuildFailure("Interrupted while keytool ran.", e);
    }
  }

  /** Another build may have made one meanwhile, and signed with it. */
  private static void keepFirst(Path made, Path file) throws IOException {
    try {
      Files.createLink(file, made);
    } catch (FileAlreadyExistsException e) {
      // That one counts.
    } finally {
      Files.delete(made);
    }
  }
}
