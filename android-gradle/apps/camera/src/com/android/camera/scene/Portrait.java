package com.android.camera.scene;

import android.graphics.Canvas;

/** A person in a room, who sways a little and blinks; a window and a clock behind. */
final class Portrait extends Scene {
  private static final long SWAY_MS = 5_000;
  private static final long BLINK_MS = 3_700;

  @Override
  void draw(Canvas canvas, float side, long timeMs) {
    paint.setColor(0xffd9cbb8);
    canvas.drawRect(-side, 0, side, HEIGHT, paint);
    window(canvas, daylight(timeMs));
    clock(canvas, 20, 14, timeMs);
    person(canvas, 1.5f * (float) Math.sin(phase(timeMs, SWAY_MS) * 2 * Math.PI), phase(timeMs, BLINK_MS) < 0.06f);
  }

  private void window(Canvas canvas, float light) {
    paint.setColor(0xfff8f4ec);
    canvas.drawRect(-34, 8, -8, 44, paint);
    paint.setColor(between(0xff16213e, 0xffa7d3f2, light));
    canvas.drawRect(-32, 10, -22, 42, paint);
    canvas.drawRect(-20, 10, -10, 42, paint);
  }

  private void person(Canvas canvas, float x, boolean blinks) {
    paint.setColor(0xff33691e);
    canvas.drawRoundRect(x - 30, 78, x + 30, 130, 18, 18, paint);
    paint.setColor(0xffc68863);
    canvas.drawRect(x - 6, 66, x + 6, 82, paint);
    paint.setColor(0xff3e2723);
    canvas.drawOval(x - 19, 30, x + 19, 68, paint);
    paint.setColor(0xffd69a74);
    canvas.drawOval(x - 16, 36, x + 16, 74, paint);
    eye(canvas, x - 6, blinks);
    eye(canvas, x + 6, blinks);
    paint.setColor(0xff8d4a3a);
    canvas.drawArc(x - 6, 58, x + 6, 67, 15, 150, false, paint);
  }

  private void eye(Canvas canvas, float x, boolean closed) {
    paint.setColor(0xff2b1b17);
    canvas.drawOval(x - 1.6f, closed ? 51.6f : 50, x + 1.6f, closed ? 52.4f : 54, paint);
  }
}
