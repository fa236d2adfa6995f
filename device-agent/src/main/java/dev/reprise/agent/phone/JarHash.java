package dev.reprise.agent.phone;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Paths;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/** Which build of the agent runs: a client that brought another one replaces it. */
final class JarHash {
  private JarHash() {}

  /** SHA-256 in hexadecimal of the jar that app_process was given; null when it is gone. */
  static String ofThisJar() {
    try {
      byte[] hash = MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(Paths.get(System.getProperty("java.class.path"))));
      StringBuilder text = new StringBuilder();
      for (byte each : hash) text.append(Character.forDigit(each >> 4 & 15, 16)).append(Character.forDigit(each & 15, 16));
      return text.toString();
    } catch (IOException gone) {
      // Taken away while it ran: then it is nobody's build.
      return null;
    } catch (NoSuchAlgorithmException never) {
      throw new IllegalStateException("Every Android has SHA-256.", never);
    }
  }
}
