package dev.reprise.agent.phone;

import android.content.ComponentName;

/** The activity in front during one reading. Asked when it is first needed, which is after the generation of the tree that tells of it. */
final class Front {
  private final Platform platform;
  private boolean isAsked;
  private ComponentName activity;

  Front(Platform platform) {
    this.platform = platform;
  }

  /** Null where the device does not tell. */
  ComponentName activity() {
    if (isAsked) return activity;
    isAsked = true;
    try {
      activity = platform.topActivity();
    } catch (RuntimeException denied) {
      // Some makers keep tasks from the shell. The tree is there without it, and the window in front tells its package.
    }
    return activity;
  }
}
