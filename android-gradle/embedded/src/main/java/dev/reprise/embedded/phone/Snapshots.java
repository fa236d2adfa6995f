package dev.reprise.embedded.phone;

import java.util.List;

/**
 * The whole state under a name: data folders, settings, permissions, clipboard, notifications, alarms, installed packages and the
 * foreground app, which a restore starts again. A restore ends every app process: no static, timer, toast or cursor survives it.
 */
public interface Snapshots {
  void save(String name);
  /** False when there is no snapshot of this name. */
  boolean restore(String name);
  boolean delete(String name);
  List<String> list();
}
