package dev.reprise.embedded.agent;

import dev.reprise.embedded.phone.SettingsTable;
import java.util.LinkedHashMap;
import java.util.Map;

/** Settings that a device agent has changed, to be put back when it ends. */
final class HeldSettings {
  private final SettingsTable settings;
  /** By namespace and name, as they were before the first change; null when not set. */
  private final Map<String, Map<String, String>> before = new LinkedHashMap<>();

  HeldSettings(SettingsTable settings) {
    this.settings = settings;
  }

  /** @return what it was just before, null when it was not set */
  synchronized String hold(String namespace, String name, String value) {
    String now = settings.get(namespace, name);
    Map<String, String> ofNamespace = before.computeIfAbsent(namespace, key -> new LinkedHashMap<>());
    if (!ofNamespace.containsKey(name)) ofNamespace.put(name, now);
    change(namespace, name, value);
    return now;
  }

  synchronized void restore() {
    before.forEach((namespace, values) -> values.forEach((name, value) -> change(namespace, name, value)));
    before.clear();
  }

  private void change(String namespace, String name, String value) {
    if (value == null) settings.delete(namespace, name);
    else settings.put(namespace, name, value);
  }
}
