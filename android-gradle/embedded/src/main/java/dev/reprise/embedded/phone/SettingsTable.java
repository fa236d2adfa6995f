package dev.reprise.embedded.phone;

import java.util.SortedMap;

/** The settings provider's three namespaces: "global", "secure", "system". */
public interface SettingsTable {
  /** null when the key is not set (`settings get` prints "null"). */
  String get(String namespace, String key);
  void put(String namespace, String key, String value);
  boolean delete(String namespace, String key);
  SortedMap<String, String> list(String namespace);
}
