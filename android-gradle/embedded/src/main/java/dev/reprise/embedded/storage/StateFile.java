package dev.reprise.embedded.storage;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.json.JSONException;
import org.json.JSONObject;

/** One JSON file under /data/system: what a system service remembers. */
public final class StateFile {
  private final Path file;

  public StateFile(DeviceFiles files, String name) {
    this.file = files.resolve("/data/system/" + name + ".json");
  }

  /** Empty when nothing was stored yet. */
  public JSONObject read() {
    try {
      return Files.exists(file) ? new JSONObject(Files.readString(file)) : new JSONObject();
    } catch (IOException e) {
      throw new UncheckedIOException("The device cannot read " + file + ".", e);
    } catch (JSONException e) {
      throw new IllegalStateException(file + " is no JSON object; delete the device's state folder to start anew.", e);
    }
  }

  public void write(JSONObject state) {
    try {
      Files.createDirectories(file.getParent());
      FileTree.replace(file, state.toString().getBytes(StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException("The device cannot write " + file + ".", e);
    }
  }
}
