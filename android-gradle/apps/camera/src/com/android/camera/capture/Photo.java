package com.android.camera.capture;

import android.content.Context;
import android.graphics.Bitmap;
import android.media.ExifInterface;
import java.io.File;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.text.SimpleDateFormat;
import java.util.Date;
import java.util.Locale;

/** A JPEG file that says when and with which camera it was taken. */
public final class Photo {
  private static final int SHORT_SIDE = 1080;
  private static final int QUALITY = 90;

  private Photo() {}

  /** @return where it lies */
  public static File take(Context context, Shot shot, long timeMs) throws IOException {
    File taken = new File(context.getExternalCacheDir(), "photo.jpg");
    Bitmap picture = shot.take(SHORT_SIDE, timeMs);
    try (OutputStream out = new FileOutputStream(taken)) {
      if (!picture.compress(Bitmap.CompressFormat.JPEG, QUALITY, out)) throw new IOException("No JPEG came of the picture.");
    } finally {
      picture.recycle();
    }
    describe(taken, shot, timeMs);
    return Gallery.keepPhoto(taken, timeMs);
  }

  private static void describe(File photo, Shot shot, long timeMs) throws IOException {
    ExifInterface exif = new ExifInterface(photo.getPath());
    exif.setAttribute(ExifInterface.TAG_MAKE, "Reprise");
    exif.setAttribute(ExifInterface.TAG_MODEL, shot.lens.model);
    exif.setAttribute(ExifInterface.TAG_DATETIME, new SimpleDateFormat("yyyy:MM:dd HH:mm:ss", Locale.ROOT).format(new Date(timeMs)));
    exif.setAttribute(ExifInterface.TAG_ORIENTATION, String.valueOf(ExifInterface.ORIENTATION_NORMAL));
    exif.setAttribute(ExifInterface.TAG_FLASH, shot.lit ? "1" : "0");
    exif.saveAttributes();
  }
}
