package com.android.camera.scene;

import android.graphics.Canvas;
import android.graphics.Color;
import android.graphics.Paint;
import java.text.SimpleDateFormat;
import java.util.Calendar;
import java.util.Date;
import java.util.Locale;

/**
 * What stands before a lens of a phone that has none: drawn, never at rest, and with the time of day in it, so that no two pictures are the same. A scene
 * is 100 units high; 0 is its middle from side to side.
 */
public abstract class Scene {
  static final float HEIGHT = 100;

  final Paint paint = new Paint(Paint.ANTI_ALIAS_FLAG);

  /** What the lens sees at a time; `zoom` is 1 or more. Drawn by several threads in turn. */
  public final synchronized void draw(Canvas canvas, int width, int height, long timeMs, float zoom) {
    canvas.save();
    float unit = height / HEIGHT * zoom;
    canvas.translate(width / 2f, height / 2f);
    canvas.scale(unit, unit);
    canvas.translate(0, -HEIGHT / 2);
    draw(canvas, width / (float) height * HEIGHT / 2, timeMs);
    canvas.restore();
  }

  /** @param side how far the scene is seen to either side of its middle */
  abstract void draw(Canvas canvas, float side, long timeMs);

  /** Whether a picture asks for a flash. */
  public static boolean isDark(long timeMs) {
    return daylight(timeMs) < 0.2f;
  }

  /** From 0 in the night to 1 at noon. */
  static float daylight(long timeMs) {
    return (float) Math.max(0, Math.sin(Math.PI * (hour(timeMs) - 6) / 12));
  }

  /** As 15.5 for half past three. */
  static float hour(long timeMs) {
    Calendar calendar = Calendar.getInstance();
    calendar.setTimeInMillis(timeMs);
    return calendar.get(Calendar.HOUR_OF_DAY) + calendar.get(Calendar.MINUTE) / 60f;
  }

  /** From 0 to 1, over and over. */
  static float phase(long timeMs, long periodMs) {
    return timeMs % periodMs / (float) periodMs;
  }

  /** The colour that lies between two. */
  static int between(int from, int to, float part) {
    return Color.rgb(
        Math.round(Color.red(from) + part * (Color.red(to) - Color.red(from))),
        Math.round(Color.green(from) + part * (Color.green(to) - Color.green(from))),
        Math.round(Color.blue(from) + part * (Color.blue(to) - Color.blue(from))));
  }

  /** A clock that shows the time in digits. */
  final void clock(Canvas canvas, float x, float y, long timeMs) {
    paint.setColor(0xff202124);
    canvas.drawRoundRect(x - 13, y - 4, x + 13, y + 4, 1.5f, 1.5f, paint);
    paint.setColor(0xffffd54f);
    paint.setTextAlign(Paint.Align.CENTER);
    paint.setTextSize(5.5f);
    canvas.drawText(new SimpleDateFormat("HH:mm:ss", Locale.ROOT).format(new Date(timeMs)), x, y + 2, paint);
  }
}
