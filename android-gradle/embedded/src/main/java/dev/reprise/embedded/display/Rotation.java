package dev.reprise.embedded.display;

import android.content.pm.ActivityInfo;
import android.view.Surface;

/**
 * Which way the screen is turned, from what the person has set and what the app in front demands: the rules of AOSP's DisplayRotation for a
 * phone that nobody turns. Pure.
 */
final class Rotation {
  private final boolean wide;
  private final int user;
  private final int last;

  private Rotation(boolean wide, int user, int last) {
    this.wide = wide;
    this.user = user;
    this.last = last;
  }

  /**
   * @param wide whether the screen is built wider than high
   * @param user the rotation that the person has locked, or -1
   * @param demanded the orientation that the app in front demands, ActivityInfo.SCREEN_ORIENTATION_*
   * @param last the rotation until now
   */
  static int of(boolean wide, int user, int demanded, int last) {
    return new Rotation(wide, user, last).of(demanded);
  }

  private int of(int demanded) {
    // It stands upright on its table: that is what a sensor would say.
    int preferred = user >= 0 ? user : Surface.ROTATION_0;
    switch (demanded) {
      case ActivityInfo.SCREEN_ORIENTATION_LOCKED:
        return last;
      case ActivityInfo.SCREEN_ORIENTATION_NOSENSOR:
        return user >= 0 ? user : Surface.ROTATION_0;
      case ActivityInfo.SCREEN_ORIENTATION_SENSOR:
      case ActivityInfo.SCREEN_ORIENTATION_FULL_SENSOR:
        return Surface.ROTATION_0;
      case ActivityInfo.SCREEN_ORIENTATION_PORTRAIT:
        return isLandscape(preferred) ? portrait() : preferred;
      case ActivityInfo.SCREEN_ORIENTATION_LANDSCAPE:
        return isLandscape(preferred) ? preferred : landscape();
      case ActivityInfo.SCREEN_ORIENTATION_REVERSE_PORTRAIT:
        return opposite(portrait());
      case ActivityInfo.SCREEN_ORIENTATION_REVERSE_LANDSCAPE:
        return opposite(landscape());
      case ActivityInfo.SCREEN_ORIENTATION_SENSOR_LANDSCAPE:
      case ActivityInfo.SCREEN_ORIENTATION_USER_LANDSCAPE:
        return isLandscape(preferred) ? preferred : (isLandscape(last) ? last : landscape());
      case ActivityInfo.SCREEN_ORIENTATION_SENSOR_PORTRAIT:
      case ActivityInfo.SCREEN_ORIENTATION_USER_PORTRAIT:
        return isLandscape(preferred) ? (isLandscape(last) ? portrait() : last) : preferred;
      default:
        return preferred;
    }
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
