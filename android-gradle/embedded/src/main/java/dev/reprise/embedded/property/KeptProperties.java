package dev.reprise.embedded.property;

import dev.reprise.embedded.storage.DeviceFiles;
import dev.reprise.embedded.storage.StateFile;
import java.util.Iterator;
import java.util.Map;
import java.util.TreeMap;
import org.json.JSONException;
import org.json.JSONObject;

/** What properties and clock leave on disk: the persist.* properties, as a phone keeps them, and how the clock was set. */
final class KeptProperties {
  private static final String PREFIX = "persist.";

  private final StateFile file;

  KeptProperties(DeviceFiles files) {
    this.file = new StateFile(files, "properties");
  }

  static boolean isKept(String name) {
    return name.startsWith(PREFIX);
  }

  Map<String, String> read() {
    Map<String, String> values = new TreeMap<>();
    JSONObject stored = file.read().optJSONObject("properties");
    for (Iterator<String> names = stored == null ? new JSONObject().keys() : stored.keys(); names.hasNext(); ) {
      String name = names.next();
      values.put(name, stored.optString(name));
    }
    return values;
  }

  /** 0 where the date was never set. */
  long clockAheadMs() {
    return file.read().optLong("clockAheadMs");
  }

  void write(Map<String, String> values, long clockAheadMs) {
    Map<String, String> own = new TreeMap<>(values);
    own.keySet().removeIf(name -> !isKept(name));
    try {
      file.write(new JSONObject().put("properties", new JSONObject(own)).put("clockAheadMs", clockAheadMs));
    } catch (JSONException e) {
      throw new IllegalStateException("Strings and numbers always fit into JSON.", e);
    }
  }
}
