package dev.reprise.embedded.phone;

import java.util.List;

/**
 * The whole state under a name: data folders, settings, permissions, clipboard, notifications, alarms, installed packages and the
 * foreground app, which a restore starts again. A restore ends every app process: no static, timer, toast or cursor survives it.
 */
public interface Snapshots {
  /** What a name looks like. No dot in front, for it names a folder, and no dash: it stands where options do. */
  String NAME = "[A-Za-z0-9][A-Za-z0-9._-]{0,63}";

  void save(String name);
  /** False when there is no snapshot of this name. */
  boolean restore(String name);
  boolean delete(String name);
  List<String> list();

  /**
   * Saves a state for as long as somebody holds it; whoever holds it calls {@link #release}. A device that ends before does what a release
   * would have done when it starts again.
   *
   * @param restore whether the device returns to it when it is released
   */
  void hold(String name, boolean restore);

  /** Ends a hold: returns to the state where that was wanted, and deletes it. A name that nobody holds is left alone. */
  void release(String name);
}
