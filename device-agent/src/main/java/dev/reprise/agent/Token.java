package dev.reprise.agent;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.security.MessageDigest;

/** The secret that a client must show before anything else. */
public final class Token {
  /** 128 bits in hexadecimal. */
  private static final int MIN_CHARS = 32;

  private final byte[] bytes;

  private Token(byte[] bytes) {
    this.bytes = bytes;
  }

  /** @throws IllegalArgumentException when it is too short to be a secret */
  public static Token of(String text) {
    if (text.length() < MIN_CHARS) {
      throw new IllegalArgumentException("The token has " + text.length() + " characters; it needs " + MIN_CHARS + ".");
    }
    return new Token(text.getBytes(StandardCharsets.UTF_8));
  }

  /** Reads the token that the client pushed, and deletes the file: it is of use once. */
  public static Token take(File file) throws IOException {
    String text = new String(Files.readAllBytes(file.toPath()), StandardCharsets.UTF_8).trim();
    Files.delete(file.toPath());
    return of(text);
  }

  /** Compares in constant time. */
  public boolean matches(String shown) {
    return MessageDigest.isEqual(bytes, shown.getBytes(StandardCharsets.UTF_8));
  }
}
