package dev.reprise.agent.phone;

import android.app.UiAutomation;
import android.graphics.Bitmap;
import android.os.Build;
import dev.reprise.agent.source.SourceException;
import java.io.ByteArrayOutputStream;

/**
 * The display as PNG. A window marked FLAG_SECURE makes a device refuse the picture up to Android 13, and is black in it from 14 on: a black
 * part would pass for what is on the screen, so there the window manager is asked, too.
 */
final class Screenshots {
  private static final int BLACK_SINCE = 34;
  private static final int BEST = 100;

  private final UiAutomation automation;

  Screenshots(UiAutomation automation) {
    this.automation = automation;
  }

  /** Null when the device refuses, or a secure window is on the screen. */
  byte[] png() throws SourceException {
    // Before and after: what comes or goes meanwhile may be in the picture.
    if (isBlackened()) return null;
    Bitmap shot = automation.takeScreenshot();
    if (shot == null) return null;
    try {
      return isBlackened() ? null : compressed(shot);
    } finally {
      shot.recycle();
    }
  }

  private static boolean isBlackened() throws SourceException {
    return Build.VERSION.SDK_INT >= BLACK_SINCE && SecureWindows.areShown(ShellCommand.run("dumpsys", "window", "windows"));
  }

  private static byte[] compressed(Bitmap shot) throws SourceException {
    // What lies in the graphics memory cannot be read by the encoder of every level.
    Bitmap readable = shot.getConfig() == Bitmap.Config.HARDWARE ? shot.copy(Bitmap.Config.ARGB_8888, false) : shot;
    if (readable == null) throw new SourceException("The device's picture could not be read from its graphics memory.");
    try {
      ByteArrayOutputStream png = new ByteArrayOutputStream(1 << 20);
      if (!readable.compress(Bitmap.CompressFormat.PNG, BEST, png)) throw new SourceException("The device could not encode its picture.");
      return png.toByteArray();
    } finally {
      if (readable != shot) readable.recycle();
    }
  }
}
