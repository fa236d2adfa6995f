package com.android.camera;

import android.graphics.Bitmap;
import android.graphics.BitmapFactory;
import com.android.camera.capture.AviReader;
import com.android.camera.capture.Gallery;
import java.io.File;
import java.io.IOException;

/** A picture of a photo or a video, no larger than it has to be. */
public final class Thumbnail {
  private Thumbnail() {}

  /** @return null for what cannot be read */
  public static Bitmap of(File file, int pixels) {
    if (Gallery.isVideo(file)) return ofVideo(file);
    BitmapFactory.Options options = new BitmapFactory.Options();
    options.inJustDecodeBounds = true;
    BitmapFactory.decodeFile(file.getPath(), options);
    options.inSampleSize = Integer.highestOneBit(Math.max(1, Math.min(options.outWidth, options.outHeight) / pixels));
    options.inJustDecodeBounds = false;
    return BitmapFactory.decodeFile(file.getPath(), options);
  }

  private static Bitmap ofVideo(File file) {
    try (AviReader video = new AviReader(file)) {
      return video.picture(0);
    } catch (IOException e) {
      return null;
    }
  }
}
