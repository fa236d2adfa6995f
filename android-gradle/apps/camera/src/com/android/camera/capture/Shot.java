package com.android.camera.capture;

import android.graphics.Bitmap;
import android.graphics.Canvas;
import android.graphics.Color;
import com.android.camera.scene.Lens;

/** What is to be seen in a picture: through which lens, how near, which way the phone is held, and whether it is lit. */
public final class Shot {
  private static final int FLASH = Color.argb(40, 255, 250, 235);

  public final Lens lens;
  public final float zoom;
  private final boolean upright;
  final boolean lit;

  public Shot(Lens lens, float zoom, boolean upright, boolean lit) {
    this.lens = lens;
    this.zoom = zoom;
    this.upright = upright;
    this.lit = lit;
  }

  Shot nearer(float zoom) {
    return new Shot(lens, zoom, upright, lit);
  }

  /** As it is at a time, three by four. */
  Bitmap take(int shortSide, long timeMs) {
    int longSide = shortSide * 4 / 3;
    Bitmap picture = Bitmap.createBitmap(upright ? shortSide : longSide, upright ? longSide : shortSide, Bitmap.Config.ARGB_8888);
    Canvas canvas = new Canvas(picture);
    lens.scene.draw(canvas, picture.getWidth(), picture.getHeight(), timeMs, zoom);
    if (lit) canvas.drawColor(FLASH);
    return picture;
  }
}
