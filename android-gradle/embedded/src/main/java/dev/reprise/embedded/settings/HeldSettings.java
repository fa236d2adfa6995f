package dev.reprise.embedded.settings;

import java.util.HashMap;
import java.util.Map;

/**
 * Settings that are otherwise until this is closed. They are in memory alone: what is saved of the device has them as they were, and so has a device that
 * is killed. Of two that hold one setting the later holder counts.
 */
public final class HeldSettings implements AutoCloseable {
  private final SettingsStore store;
  /** By namespace and name; null where it is to be unset. */
  final Map<String, Map<String, String>> values = new HashMap<>();

  HeldSettings(SettingsStore store) {
    this.store = store;
    for (String namespace : SettingsStore.NAMESPACES) values.put(namespace, new HashMap<>());
  }

  /** @return what it was just before, null when it was not set */
  public String hold(String namespace, String name, String value) {
    return store.hold(this, namespace, name, value);
  }

  /** They are as they were, or as another one holds them. */
  @Override
  public void close() {
    store.letGo(this);
  }
}
