package dev.reprise.agent.wrappers;

import android.system.Os;

/** Who the agent is. API 26 to 36; libcore's android/system/Os.java, system/core/include/private/android_filesystem_config.h. */
public final class Users {
  /** The package that the shell user's calls come from. */
  static final String SHELL_PACKAGE = "com.android.shell";
  private static final int ROOT = 0;
  private static final int SHELL = 2000;

  private static final Member SET_UID = new Member(Lookup.method("android.system.Os", "setuid", 26, Lookup.NEWEST, "int"));
  static final Member[] MEMBERS = {SET_UID};

  private Users() {}

  /** After `adb root` the system would take us for root, which services of the shell's package refuse. */
  public static void becomeShell() {
    if (Os.getuid() == ROOT) SET_UID.call(null, SHELL);
  }
}
