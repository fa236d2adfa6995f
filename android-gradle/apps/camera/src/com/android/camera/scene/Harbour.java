package com.android.camera.scene;

import android.graphics.Canvas;
import android.graphics.LinearGradient;
import android.graphics.Path;
import android.graphics.Shader;

/** A bay with a lighthouse, by day or by night; a boat sails by. */
final class Harbour extends Scene {
  private static final float HORIZON = 62;
  private static final long BOAT_MS = 24_000;
  private static final long WAVE_MS = 3_000;
  /** How far out the boat turns up and disappears. */
  private static final float FAR = 64;

  @Override
  void draw(Canvas canvas, float side, long timeMs) {
    float light = daylight(timeMs);
    sky(canvas, side, light);
    sunOrMoon(canvas, light, hour(timeMs));
    hills(canvas, side, light);
    sea(canvas, side, light, timeMs);
    lighthouse(canvas, light);
    clock(canvas, 20, 56, timeMs);
    boat(canvas, phase(timeMs, BOAT_MS) * 2 * FAR - FAR, timeMs);
  }

  private void sky(Canvas canvas, float side, float light) {
    int top = between(0xff0b1533, 0xff4a90d9, light);
    int low = between(0xff27345c, light < 0.4f ? 0xfff2b27a : 0xffcfe8fa, Math.min(1, 3 * light));
    paint.setShader(new LinearGradient(0, 0, 0, HORIZON, top, low, Shader.TileMode.CLAMP));
    canvas.drawRect(-side, 0, side, HORIZON, paint);
    paint.setShader(null);
  }

  private void sunOrMoon(Canvas canvas, float light, float hour) {
    boolean day = light > 0;
    paint.setColor(day ? 0xfffff3c4 : 0xffe8eaf0);
    canvas.drawCircle(day ? (hour - 12) / 6 * 32 : -20, day ? HORIZON - 48 * light : 16, day ? 5 : 4, paint);
  }

  private void hills(Canvas canvas, float side, float light) {
    Path hills = new Path();
    hills.moveTo(-side, HORIZON);
    for (float x = -side; x <= side; x += 2) hills.lineTo(x, HORIZON - 9 - 5 * (float) (Math.sin(x / 11) + 0.6 * Math.sin(x / 4.3 + 1)));
    hills.lineTo(side, HORIZON);
    hills.close();
    paint.setColor(between(0xff101a2b, 0xff5f8f6b, light));
    canvas.drawPath(hills, paint);
  }

  private void sea(Canvas canvas, float side, float light, long timeMs) {
    paint.setColor(between(0xff0a1a30, 0xff2b6f9e, light));
    canvas.drawRect(-side, HORIZON, side, HEIGHT, paint);
    paint.setColor(between(0xff1c3350, 0xff7fb6d9, light));
    paint.setStrokeWidth(0.5f);
    for (int row = 0; row < 9; row++) {
      float y = HORIZON + 3 + row * 4;
      float shift = (phase(timeMs, WAVE_MS) + row * 0.37f) % 1 * 14;
      for (float x = -side - 14 + shift; x < side; x += 14) canvas.drawLine(x, y, x + 4 + row / 2f, y, paint);
    }
  }

  private void lighthouse(Canvas canvas, float light) {
    paint.setColor(0xff4d4a46);
    canvas.drawOval(6, HORIZON - 4, 36, HORIZON + 8, paint);
    Path tower = new Path();
    tower.moveTo(15, HORIZON);
    tower.lineTo(17, 26);
    tower.lineTo(23, 26);
    tower.lineTo(25, HORIZON);
    tower.close();
    paint.setColor(0xfff5f2ec);
    canvas.drawPath(tower, paint);
    paint.setColor(0xffc62828);
    canvas.drawRect(16.6f, 32, 23.4f, 38, paint);
    canvas.drawRect(16, 44, 24, 50, paint);
    canvas.drawRect(16, 20, 24, 21.5f, paint);
    paint.setColor(between(0xffffe082, 0xffcfd8dc, light));
    canvas.drawRect(17.5f, 21.5f, 22.5f, 26, paint);
  }

  private void boat(Canvas canvas, float x, long timeMs) {
    float y = 80 + (float) Math.sin(phase(timeMs, WAVE_MS) * 2 * Math.PI) * 0.8f;
    paint.setColor(0xff6d3b24);
    canvas.drawArc(x - 9, y - 5, x + 9, y + 5, 0, 180, true, paint);
    Path sail = new Path();
    sail.moveTo(x, y - 18);
    sail.lineTo(x + 8, y - 1);
    sail.lineTo(x, y - 1);
    sail.close();
    paint.setColor(0xfffafafa);
    canvas.drawPath(sail, paint);
  }
}
