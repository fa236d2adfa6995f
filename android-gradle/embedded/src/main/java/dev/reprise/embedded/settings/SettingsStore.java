package dev.reprise.embedded.settings;

import dev.reprise.embedded.phone.SettingsTable;
import dev.reprise.embedded.storage.DeviceFiles;
import dev.reprise.embedded.storage.StateFile;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.CopyOnWriteArrayList;
import org.json.JSONException;
import org.json.JSONObject;

/** The settings provider's tables, on disk. What Settings.System, Global and Secure read and write in apps is this. */
public final class SettingsStore implements SettingsTable {
  public static final List<String> NAMESPACES = List.of("global", "secure", "system");

  /** Told of every change, with the new value, or null when the key is gone. */
  public interface Listener {
    void onSettingChanged(String namespace, String key, String value);
  }

  private final StateFile file;
  private final Map<String, TreeMap<String, String>> tables = new TreeMap<>();
  private final List<Listener> listeners = new CopyOnWriteArrayList<>();
  private final boolean animations;

  public SettingsStore(DeviceFiles files, boolean animations) {
    this.file = new StateFile(files, "settings");
    this.animations = animations;
    load();
  }

  public void listen(Listener listener) {
    listeners.add(listener);
  }

  /** Reads the tables from disk again, as after a restore, and tells of every difference. */
  public synchronized void reload() {
    Map<String, TreeMap<String, String>> before = new TreeMap<>(tables);
    load();
    for (String namespace : NAMESPACES) {
      TreeMap<String, String> keys = new TreeMap<>(before.get(namespace));
      keys.putAll(tables.get(namespace));
      for (String key : keys.keySet()) {
        String now = tables.get(namespace).get(key);
        if (!java.util.Objects.equals(before.get(namespace).get(key), now)) changed(namespace, key, now);
      }
    }
  }

  @Override
  public synchronized String get(String namespace, String key) {
    return table(namespace).get(key);
  }

  @Override
  public void put(String namespace, String key, String value) {
    if (value == null) {
      delete(namespace, key);
      return;
    }
    synchronized (this) {
      if (value.equals(table(namespace).put(key, value))) return;
      save();
    }
    changed(namespace, key, value);
  }

  @Override
  public boolean delete(String namespace, String key) {
    synchronized (this) {
      if (table(namespace).remove(key) == null) return false;
      save();
    }
    changed(namespace, key, null);
    return true;
  }

  @Override
  public synchronized SortedMap<String, String> list(String namespace) {
    return new TreeMap<>(table(namespace));
  }

  private TreeMap<String, String> table(String namespace) {
    TreeMap<String, String> table = tables.get(namespace);
    if (table == null) throw new IllegalArgumentException("There is no settings namespace \"" + namespace + "\": use global, secure or system.");
    return table;
  }

  private void changed(String namespace, String key, String value) {
    for (Listener listener : listeners) listener.onSettingChanged(namespace, key, value);
  }

  private void load() {
    JSONObject stored = file.read();
    for (String namespace : NAMESPACES) {
      JSONObject values = stored.optJSONObject(namespace);
      TreeMap<String, String> table = values == null ? DefaultSettings.of(namespace, animations) : new TreeMap<>();
      if (values != null) {
        for (Iterator<String> keys = values.keys(); keys.hasNext(); ) {
          String key = keys.next();
          table.put(key, values.optString(key));
        }
      }
      tables.put(namespace, table);
    }
    if (stored.length() == 0) save();
  }

  private void save() {
    JSONObject all = new JSONObject();
    try {
      for (String namespace : NAMESPACES) all.put(namespace, new JSONObject(tables.get(namespace)));
    } catch (JSONException e) {
      throw new IllegalStateException("Strings always fit into JSON.", e);
    }
    file.write(all);
  }
}
