package dev.reprise.embedded.phone;

import java.util.List;

/** What apps have left with the system, which keeps it for them. */
public interface Left {
  record Posted(String packageName, int uid, int id, String tag, String channel, int importance, long whenMs, String title, String text) {}

  record Alarm(String packageName, boolean elapsed, long inMs, long atMs, long intervalMs) {}

  /** Notifications, the latest first. */
  List<Posted> notifications();

  /** Alarms, the next first. */
  List<Alarm> alarms();
}
