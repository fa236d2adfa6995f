package dev.reprise.embedded.phone;

/** The screen as a person or `uiautomator` sees it. */
public interface Display {
  /** As it is built. */
  DisplayShape physical();
  /** As it is built or overridden (`wm size`, `wm density`), not turned. */
  DisplayShape base();
  /** As it is now: overridden, and turned. */
  DisplayShape now();
  /** Other pixels than the built ones; as built when both are 0. Too small or too large a size becomes the nearest that a phone takes. */
  void forceSize(int width, int height);
  /** Another density than the built one; as built when 0. */
  void forceDensity(int densityDpi);
  /** The rotation that a person has locked the screen in, or -1 while it turns by itself. */
  int lockedRotation();
  /** Locks the screen in a rotation; -1: in the one that it has. What an app in front demands still comes first. */
  void lockRotation(int rotation);
  /** The screen turns by itself again. */
  void freeRotation();
  /** Turns the phone in the hand, to where the screen is upright in this rotation: what its sensor would say. */
  void hold(int rotation);
  /** PNG of what is on the screen now, all windows composed. */
  byte[] screenshot();
  /** The same, uncompressed. */
  Pixels pixels();
  /**
   * AOSP `uiautomator dump` XML (AccessibilityNodeInfoDumper) of the active window, or of every window when {@code allWindows}.
   *
   * @param quietMs the screen must have sent no accessibility event for so long
   * @throws NotIdle when it did not become quiet within {@code timeoutMs}
   */
  String hierarchy(boolean allWindows, long quietMs, long timeoutMs) throws NotIdle;

  /** The screen kept changing: stock `uiautomator dump` prints "ERROR: could not get idle state." */
  final class NotIdle extends Exception {}
}
