package dev.reprise.embedded.display;

import android.provider.Settings;
import dev.reprise.embedded.phone.DeviceProfile;
import dev.reprise.embedded.phone.DisplayShape;
import dev.reprise.embedded.settings.SettingsStore;
import org.robolectric.shadows.DeviceDisplay;

/**
 * The one screen: what is drawn, measured, touched or told of it goes by this. What overrides its size and density, and the rotation that a
 * person chose, are settings, where a phone keeps them too. Read from any thread.
 */
public final class MainDisplay {
  /** What `wm size` takes at least, in pixels, and at most, in built sizes (AOSP DisplayContent.setForcedSize). */
  private static final int MIN_PIXELS = 200;
  private static final int MAX_TIMES = 2;
  /** WindowManagerService.setForcedDisplayDensityForUser. */
  private static final int MIN_DENSITY = 72;

  /** The device's own, in "global", which a phone has a sensor for: the rotation in which it is upright for who holds it. */
  public static final String HELD = "reprise_held_rotation";

  private final SettingsStore settings;
  private final DisplayShape physical;
  private volatile DisplayShape now;
  /** What the framework has been told; null at first, when it believes in whole dp. Main thread only. */
  private DisplayShape shown;

  public MainDisplay(DeviceProfile profile, SettingsStore settings) {
    this.settings = settings;
    this.physical = new DisplayShape(profile.width, profile.height, profile.densityDpi, 0);
    this.now = physical;
  }

  public DisplayShape physical() {
    return physical;
  }

  public DisplayShape now() {
    return now;
  }

  /** As built or overridden, not turned. */
  public DisplayShape base() {
    int[] size = pair(settings.get("global", Settings.Global.DISPLAY_SIZE_FORCED));
    int density = number(settings.get("secure", Settings.Secure.DISPLAY_DENSITY_FORCED), 0);
    boolean sized = size[0] >= MIN_PIXELS && size[1] >= MIN_PIXELS;
    return new DisplayShape(
        sized ? Math.min(size[0], physical.width * MAX_TIMES) : physical.width,
        sized ? Math.min(size[1], physical.height * MAX_TIMES) : physical.height,
        density >= MIN_DENSITY ? density : physical.densityDpi,
        0);
  }

  /** Both 0: as it is built. */
  public void forceSize(int width, int height) {
    boolean built = width == 0 && height == 0 || width == physical.width && height == physical.height;
    settings.put("global", Settings.Global.DISPLAY_SIZE_FORCED, built ? null : clamp(width, physical.width) + "," + clamp(height, physical.height));
  }

  /** 0: as it is built. */
  public void forceDensity(int densityDpi) {
    boolean built = densityDpi == 0 || densityDpi == physical.densityDpi;
    settings.put("secure", Settings.Secure.DISPLAY_DENSITY_FORCED, built ? null : String.valueOf(Math.max(densityDpi, MIN_DENSITY)));
  }

  /** -1 while it turns by itself. */
  public int lockedRotation() {
    if (number(settings.get("system", Settings.System.ACCELEROMETER_ROTATION), 0) != 0) return -1;
    int rotation = number(settings.get("system", Settings.System.USER_ROTATION), 0);
    return rotation >= 0 && rotation <= 3 ? rotation : 0;
  }

  public void lockRotation(int rotation) {
    settings.put("system", Settings.System.USER_ROTATION, String.valueOf(rotation < 0 ? now.rotation : rotation));
    settings.put("system", Settings.System.ACCELEROMETER_ROTATION, "0");
  }

  public void freeRotation() {
    settings.put("system", Settings.System.ACCELEROMETER_ROTATION, "1");
  }

  /** In quarter turns. The screen follows at the next {@link #adapt} where nothing is locked or demanded. */
  public void hold(int rotation) {
    settings.put("global", HELD, rotation == 0 ? null : String.valueOf(rotation));
  }

  private int held() {
    int rotation = number(settings.get("global", HELD), 0);
    return rotation >= 0 && rotation <= 3 ? rotation : 0;
  }

  /** Takes on what settings and the app in front want now. True when it is another than before. Main thread only. */
  public boolean adapt(int demandedOrientation) {
    DisplayShape base = base();
    DisplayShape wanted = base.turned(Rotation.of(base.width > base.height, held(), lockedRotation(), demandedOrientation, now.rotation));
    if (wanted.equals(shown)) return false;
    now = shown = wanted;
    DeviceDisplay.take(wanted);
    return true;
  }

  private static int clamp(int pixels, int built) {
    return Math.min(Math.max(pixels, MIN_PIXELS), built * MAX_TIMES);
  }

  private static int[] pair(String setting) {
    String[] parts = setting == null ? new String[0] : setting.split(",");
    return parts.length == 2 ? new int[] {number(parts[0], 0), number(parts[1], 0)} : new int[] {0, 0};
  }

  /** What is no number counts as not set, as in the settings provider's own readers. */
  private static int number(String setting, int otherwise) {
    try {
      return setting == null ? otherwise : Integer.parseInt(setting.trim());
    } catch (NumberFormatException e) {
      return otherwise;
    }
  }
}
