package dev.reprise.embedded.phone;

/** The screen as a person or `uiautomator` sees it. */
public interface Display {
  int width();
  int height();
  int densityDpi();
  /** PNG of what is on the screen now, all windows composed. */
  byte[] screenshot();
  /** Raw RGBA_8888 rows, top to bottom, width * height * 4 bytes (what `screencap` without -p sends after its header). */
  byte[] pixels();
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
