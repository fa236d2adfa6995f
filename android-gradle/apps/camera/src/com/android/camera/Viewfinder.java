package com.android.camera;

import android.content.Context;
import android.content.res.Configuration;
import android.graphics.Canvas;
import android.graphics.Color;
import android.graphics.Paint;
import android.util.AttributeSet;
import android.view.View;
import com.android.camera.scene.Lens;

/** What the lens sees now, as far as a picture takes it in; drawn again some times a second while it is running. */
public final class Viewfinder extends View {
  private static final long PERIOD_MS = 200;

  private final Paint lines = new Paint();
  private final Runnable tick = this::tick;
  private Lens lens = Lens.BACK;
  private float zoom = 1;
  private boolean grid;

  public Viewfinder(Context context, AttributeSet attributes) {
    super(context, attributes);
    lines.setColor(Color.argb(150, 255, 255, 255));
    lines.setStrokeWidth(getResources().getDisplayMetrics().density);
  }

  void show(Lens lens, float zoom, boolean grid) {
    this.lens = lens;
    this.zoom = zoom;
    this.grid = grid;
    invalidate();
  }

  void run() {
    stop();
    tick();
  }

  void stop() {
    removeCallbacks(tick);
  }

  private void tick() {
    invalidate();
    postDelayed(tick, PERIOD_MS);
  }

  @Override
  protected void onDraw(Canvas canvas) {
    boolean upright = getResources().getConfiguration().orientation == Configuration.ORIENTATION_PORTRAIT;
    int width = Math.min(getWidth(), upright ? getHeight() * 3 / 4 : getHeight() * 4 / 3);
    int height = upright ? width * 4 / 3 : width * 3 / 4;
    canvas.translate((getWidth() - width) / 2f, (getHeight() - height) / 2f);
    canvas.clipRect(0, 0, width, height);
    lens.scene.draw(canvas, width, height, System.currentTimeMillis(), zoom);
    if (!grid) return;
    for (int third = 1; third <= 2; third++) {
      canvas.drawLine(width * third / 3f, 0, width * third / 3f, height, lines);
      canvas.drawLine(0, height * third / 3f, width, height * third / 3f, lines);
    }
  }
}
