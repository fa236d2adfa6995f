package com.android.camera.viewer;

import android.content.Context;
import android.graphics.Bitmap;
import android.graphics.BitmapFactory;
import android.media.ExifInterface;
import android.text.format.DateUtils;
import android.text.format.Formatter;
import com.android.camera.capture.AviReader;
import com.android.camera.capture.Gallery;
import com.android.camera.scene.Lens;
import com.android.camera2.R;
import java.io.File;
import java.io.IOException;

/** A photo or a video in words. */
final class Details {
  private static final int DATE = DateUtils.FORMAT_SHOW_DATE | DateUtils.FORMAT_SHOW_TIME | DateUtils.FORMAT_SHOW_YEAR;

  private Details() {}

  static String of(Context context, File file) {
    StringBuilder lines = new StringBuilder();
    line(context, lines, R.string.name, file.getName());
    line(context, lines, R.string.taken, DateUtils.formatDateTime(context, file.lastModified(), DATE));
    line(context, lines, R.string.size, Formatter.formatShortFileSize(context, file.length()));
    try {
      if (Gallery.isVideo(file)) video(context, lines, file);
      else photo(context, lines, file);
    } catch (IOException e) {
      line(context, lines, R.string.content, context.getString(R.string.unreadable));
    }
    return lines.toString().trim();
  }

  private static void photo(Context context, StringBuilder lines, File file) throws IOException {
    BitmapFactory.Options bounds = new BitmapFactory.Options();
    bounds.inJustDecodeBounds = true;
    BitmapFactory.decodeFile(file.getPath(), bounds);
    dimensions(context, lines, bounds.outWidth, bounds.outHeight);
    String model = new ExifInterface(file.getPath()).getAttribute(ExifInterface.TAG_MODEL);
    if (Lens.BACK.model.equals(model)) line(context, lines, R.string.camera, context.getString(R.string.back));
    if (Lens.FRONT.model.equals(model)) line(context, lines, R.string.camera, context.getString(R.string.front));
  }

  private static void video(Context context, StringBuilder lines, File file) throws IOException {
    try (AviReader video = new AviReader(file)) {
      Bitmap first = video.picture(0);
      dimensions(context, lines, first.getWidth(), first.getHeight());
      line(context, lines, R.string.length, DateUtils.formatElapsedTime(video.durationMs() / 1000));
    }
  }

  private static void dimensions(Context context, StringBuilder lines, int width, int height) {
    line(context, lines, R.string.dimensions, context.getString(R.string.by, width, height));
  }

  private static void line(Context context, StringBuilder lines, int what, String value) {
    lines.append(context.getString(R.string.option, context.getString(what), value)).append('\n');
  }
}
