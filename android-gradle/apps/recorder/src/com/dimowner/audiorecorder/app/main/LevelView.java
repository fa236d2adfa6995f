package com.dimowner.audiorecorder.app.main;

import android.content.Context;
import android.graphics.Canvas;
import android.graphics.Paint;
import android.util.AttributeSet;
import android.view.View;
import com.dimowner.audiorecorder.R;

/** How loud the last moments were, as bars. */
public final class LevelView extends View {
  private static final int BARS = 48;
  /** Quiet is seen, too. */
  private static final float LEAST = 0.02f;

  private final Paint paint = new Paint(Paint.ANTI_ALIAS_FLAG);
  private float[] levels = new float[0];

  public LevelView(Context context, AttributeSet attributes) {
    super(context, attributes);
    setImportantForAccessibility(IMPORTANT_FOR_ACCESSIBILITY_NO);
    paint.setStrokeCap(Paint.Cap.ROUND);
    paint.setColor(context.getColor(R.color.primary));
  }

  /** @param levels from 0 to 1, the latest last */
  void show(float[] levels) {
    this.levels = levels;
    invalidate();
  }

  @Override
  protected void onDraw(Canvas canvas) {
    float step = getWidth() / (float) BARS;
    float middle = getHeight() / 2f;
    paint.setStrokeWidth(step / 2);
    for (int i = 0; i < BARS; i++) {
      int level = levels.length - BARS + i;
      float half = Math.max(LEAST, level < 0 ? 0 : levels[level]) * middle;
      float x = (i + 0.5f) * step;
      canvas.drawLine(x, middle - half, x, middle + half, paint);
    }
  }
}
