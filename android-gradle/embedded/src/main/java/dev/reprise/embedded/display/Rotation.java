package dev.reprise.embedded.display;

import android.content.pm.ActivityInfo;
import android.view.Surface;

/**
 * Which way the screen is turned, from how the phone is held, what the person has set and what the app in front demands: the rules of AOSP's
 * DisplayRotation. Pure.
 */
final class Rotation {
  private final boolean wide;
  private final int held;
  private final int user;
  private final int last;

  private Rotation(boolean wide, int held, int user, int last) {
    this.wide = wide;
    this.held = held;
    this.user = user;
    this.last = last;
  }

  /**
   * @param wide whether the screen is built wider than high
   * @param held the rotation in which it would be upright, as a sensor would say
   * @param user the rotation that the person has locked, or -1
   * @param demanded the orientation that the app in front demands, ActivityInfo.SCREEN_ORIENTATION_*
   * @param last the rotation until now
   */
  static int of(boolean wide, int held, int user, int demanded, int last) {
    return new Rotation(wide, held, user, last).of(demanded);
  }

  private int of(int demanded) {
    int preferred = user >= 0 ? user : held;
    switch (demanded) {
      case ActivityInfo.SCREEN_ORIENTATION_LOCKED:
        return last;
      case ActivityInfo.SCREEN_ORIENTATION_NOSENSOR:
        return user >= 0 ? user : Surface.ROTATION_0;
      case ActivityInfo.SCREEN_ORIENTATION_SENSOR:
      case ActivityInfo.SCREEN_ORIENTATION_FULL_SENSOR:
        return held;
      case ActivityInfo.SCREEN_ORIENTATION_PORTRAIT:
        return isLandscape(preferred) ? portrait() : preferred;
      case ActivityInfo.SCREEN_ORIENTATION_LANDSCAPE:
        return isLandscape(preferred) ? preferred : landscape();
      case ActivityInfo.SCREEN_ORIENTATION_REVERSE_PORTRAIT:
        return opposite(portrait());
      case ActivityInfo.SCREEN_ORIENTATION_REVERSE_LANDSCAPE:
        return opposite(landscape());
      case ActivityInfo.SCREEN_ORIENTATION_SENSOR_LANDSCAPE:
        return sideways(held);
      case ActivityInfo.SCREEN_ORIENTATION_USER_LANDSCAPE:
        return sideways(preferred);
      case ActivityInfo.SCREEN_ORIENTATION_SENSOR_PORTRAIT:
        return upright(held);
      case ActivityInfo.SCREEN_ORIENTATION_USER_PORTRAIT:
        return upright(preferred);
      default:
        return preferred;
    }
  }

  private int sideways(int wanted) {
    return isLandscape(wanted) ? wanted : (isLandscape(last) ? last : landscape());
  }

  private int upright(int wanted) {
    return !isLandscape(wanted) ? wanted : (isLandscape(last) ? portrait() : last);
  }

  private boolean isLandscape(int rotation) {
    return wide == (rotation % 2 == 0);
  }

  private int landscape() {
    return wide ? Surface.ROTATION_0 : Surface.ROTATION_90;
  }

  private int portrait() {
    return wide ? Surface.ROTATION_90 : Surface.ROTATION_0;
  }

  private static int opposite(int rotation) {
    return (rotation + 2) % 4;
  }
}
