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
  /** As if so much time had passed: timers and alarms that fall due go off. */
  void advanceClock(long ms);
  /** Since the device began to start: the clock of timers, events and the log. */
  long uptimeMs();
  String timeZone();
  void setTimeZone(String id);
}
