package dev.reprise.embedded.phone;

import java.util.SortedMap;

/** System properties (getprop) and the clock. */
public interface Properties {
  String get(String name);
  void set(String name, String value);
  SortedMap<String, String> all();
  /** The device's wall clock, ms since 1970. */
  long nowMs();
  void setClock(long epochMs);
  String timeZone();
  void setTimeZone(String id);
}
