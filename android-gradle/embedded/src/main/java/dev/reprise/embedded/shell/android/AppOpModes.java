package dev.reprise.embedded.shell.android;

import dev.reprise.embedded.phone.Storage;
import java.io.IOException;
import java.io.Reader;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;
import java.util.SortedMap;
import java.util.TreeMap;

/** The modes of app operations that `appops` has set, in a file of the device: what a snapshot has, a restore brings back. */
final class AppOpModes {
  private final Path file;
  /** By "package/operation". */
  private final Properties modes = new Properties();

  private AppOpModes(Path file) {
    this.file = file;
  }

  static AppOpModes of(Storage storage) throws IOException {
    AppOpModes read = new AppOpModes(storage.resolve("/data/system/appops.properties"));
    if (!Files.exists(read.file)) return read;
    try (Reader reader = Files.newBufferedReader(read.file)) {
      read.modes.load(reader);
    }
    return read;
  }

  SortedMap<String, String> of(String packageName) {
    SortedMap<String, String> own = new TreeMap<>();
    String prefix = packageName + "/";
    for (String key : modes.stringPropertyNames()) if (key.startsWith(prefix)) own.put(key.substring(prefix.length()), modes.getProperty(key));
    return own;
  }

  void set(String packageName, String operation, String mode) throws IOException {
    modes.setProperty(packageName + "/" + operation, mode);
    write();
  }

  /** @param packageName null: of all packages */
  void reset(String packageName) throws IOException {
    modes.keySet().removeIf(key -> packageName == null || ((String) key).startsWith(packageName + "/"));
    write();
  }

  private void write() throws IOException {
    Files.createDirectories(file.getParent());
    try (Writer writer = Files.newBufferedWriter(file)) {
      modes.store(writer, null);
    }
  }
}
