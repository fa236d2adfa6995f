package dev.reprise.embedded.phone;

/** The status bar's, the power button's and the lock screen's part of what the shell can ask. */
public interface SystemUi {
  void expandNotifications();
  void expandSettings();
  void collapse();
  /** Whether the screen is on. */
  boolean isAwake();
  void wakeUp();
  void sleep();
  /** Whether the lock screen is in front of the apps. */
  boolean isLocked();
  void dismissKeyguard();
}
