package dev.reprise.embedded.settings;

import dev.reprise.embedded.phone.SettingsTable;
import dev.reprise.embedded.storage.DeviceFiles;
import dev.reprise.embedded.storage.StateFile;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
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
  /** Over the tables, and never on disk; of two that hold a setting the later one counts. */
  private final List<HeldSettings> held = new ArrayList<>();
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

  /** Reads the tables from disk again, as after a restore, and tells of every difference. What is held stays so. */
  public void reload() {
    tellOfChanges(this::load);
  }

  /** For settings that are otherwise as long as somebody lives. */
  public HeldSettings holder() {
    return new HeldSettings(this);
  }

  String hold(HeldSettings by, String namespace, String key, String value) {
    String[] before = new String[1];
    tellOfChanges(
        () -> {
          before[0] = get(namespace, key);
          if (!held.contains(by)) held.add(by);
          by.values.get(namespace).put(key, value);
        });
    return before[0];
  }

  void letGo(HeldSettings by) {
    tellOfChanges(() -> held.remove(by));
  }

  /** Not under the lock: who is told may wait for another thread. */
  private void tellOfChanges(Runnable change) {
    Map<String, SortedMap<String, String>> before;
    Map<String, SortedMap<String, String>> now;
    synchronized (this) {
      before = all();
      change.run();
      now = all();
    }
    for (String namespace : NAMESPACES) {
      TreeSet<String> keys = new TreeSet<>(before.get(namespace).keySet());
      keys.addAll(now.get(namespace).keySet());
      for (String key : keys) {
        String value = now.get(namespace).get(key);
        if (!Objects.equals(before.get(namespace).get(key), value)) changed(namespace, key, value);
      }
    }
  }

  private Map<String, SortedMap<String, String>> all() {
    Map<String, SortedMap<String, String>> all = new TreeMap<>();
    for (String namespace : NAMESPACES) all.put(namespace, list(namespace));
    return all;
  }

  @Override
  public synchronized String get(String namespace, String key) {
    return where(namespace, key).get(key);
  }

  @Override
  public void put(String namespace, String key, String value) {
    if (change(namespace, key, value)) changed(namespace, key, value);
  }

  @Override
  public boolean delete(String namespace, String key) {
    boolean wasSet = change(namespace, key, null);
    if (wasSet) changed(namespace, key, null);
    return wasSet;
  }

  @Override
  public synchronized SortedMap<String, String> list(String namespace) {
    SortedMap<String, String> all = new TreeMap<>(table(namespace));
    for (HeldSettings each : held) all.putAll(each.values.get(namespace));
    all.values().removeIf(Objects::isNull);
    return all;
  }

  /** False when it was so already. Null deletes it. A setting that is held is changed for as long as it is held. */
  private synchronized boolean change(String namespace, String key, String value) {
    Map<String, String> where = where(namespace, key);
    boolean isStored = where == table(namespace);
    String before = isStored && value == null ? where.remove(key) : where.put(key, value);
    if (Objects.equals(before, value)) return false;
    if (isStored) save();
    return true;
  }

  /** Whose value of this setting counts: the last holder's, else what is stored. */
  private Map<String, String> where(String namespace, String key) {
    Map<String, String> where = table(namespace);
    for (HeldSettings each : held) if (each.values.get(namespace).containsKey(key)) where = each.values.get(namespace);
    return where;
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
