package dev.reprise.embedded.phone;

import java.nio.file.Path;

/** What a device is made with: its folders, its screen, its language. */
public final class DeviceProfile {
  /** Everything that outlives the process: the device's files, its settings, its snapshots. */
  public Path state;
  /** Converted app classes, by content; shared by devices, safe to delete while none runs. */
  public Path cache;
  /** Folder with the resource APKs and classes of the system apps, written by the build. */
  public Path system;
  public int width = 720;
  public int height = 1280;
  public int densityDpi = 320;
  /** BCP 47, e.g. "de-DE"; null for the language that the device had last. */
  public String locale;
  /** IANA name, e.g. "Europe/Zurich". */
  public String timeZone;

  /** What a new device speaks. */
  public String firstLocale() {
    return locale == null ? "en-US" : locale;
  }

  /** What a new device starts in. */
  public String firstTimeZone() {
    return timeZone == null ? "UTC" : timeZone;
  }
  /** False: the three animation scales start at 0, as on a device prepared for tests. */
  public boolean animations;
}
