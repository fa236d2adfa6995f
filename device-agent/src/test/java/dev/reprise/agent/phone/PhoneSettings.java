package dev.reprise.agent.phone;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.Paths;
import java.util.stream.Stream;
import org.junit.rules.ExternalResource;

/** The settings of a phone that the test's `settings` program keeps: empty before each test. */
public final class PhoneSettings extends ExternalResource {
  private final Path folder = Paths.get(System.getenv("REPRISE_TEST_SETTINGS"));

  @Override
  protected void before() throws IOException {
    Files.createDirectories(folder);
    try (Stream<Path> left = Files.list(folder)) {
      for (Path file : (Iterable<Path>) left::iterator) Files.delete(file);
    }
  }

  void set(String namespace, String name, String value) throws IOException {
    Files.write(file(namespace, name), (value + "\n").getBytes(StandardCharsets.UTF_8));
  }

  /** Null when it is not set. */
  String get(String namespace, String name) throws IOException {
    Path file = file(namespace, name);
    return Files.exists(file) ? new String(Files.readAllBytes(file), StandardCharsets.UTF_8).trim() : null;
  }

  /** The system server has died: `settings` fails, and says so. */
  void lose() throws IOException {
    Files.createFile(folder.resolve("service-gone"));
  }

  void regain() throws IOException {
    Files.delete(folder.resolve("service-gone"));
  }

  /** A maker's lock: what is put is dropped without a word. */
  void lock() throws IOException {
    Files.createFile(folder.resolve("read-only"));
  }

  /** Each change takes as long as JVMs of `settings` do on an old phone. */
  void slowDown() throws IOException {
    Files.createFile(folder.resolve("slow"));
  }

  File notes() {
    return folder.resolve("notes").toFile();
  }

  private Path file(String namespace, String name) {
    return folder.resolve(namespace + "." + name);
  }
}
