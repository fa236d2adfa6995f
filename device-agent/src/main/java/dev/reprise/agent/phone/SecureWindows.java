package dev.reprise.agent.phone;

import java.util.regex.Pattern;

/**
 * Reads `dumpsys window windows` (AOSP services/.../wm/WindowState.java, dump; android/view/WindowManager.java, LayoutParams.toString): whether a
 * window that is on the screen is marked FLAG_SECURE.
 */
final class SecureWindows {
  private static final Pattern WINDOW = Pattern.compile("(?m)^ *Window #\\d+ ");
  private static final Pattern SECURE = Pattern.compile("(?m)^.*\\bfl=(?:[A-Z0-9_]+[ |])*SECURE\\b");
  private static final Pattern ON_SCREEN = Pattern.compile("(?m)\\bisOnScreen=true\\b");
  private static final Pattern VISIBLE = Pattern.compile("(?m)\\bisVisible=true\\b");

  private SecureWindows() {}

  static boolean areShown(String dump) {
    for (String window : WINDOW.split(dump)) {
      if (SECURE.matcher(window).find() && ON_SCREEN.matcher(window).find() && VISIBLE.matcher(window).find()) return true;
    }
    return false;
  }
}
