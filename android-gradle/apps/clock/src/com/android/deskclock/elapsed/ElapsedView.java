package com.android.deskclock.elapsed;

import android.content.Context;
import android.content.res.TypedArray;
import android.graphics.Canvas;
import android.graphics.Paint;
import android.text.TextPaint;
import android.util.AttributeSet;
import android.view.View;
import android.view.accessibility.AccessibilityNodeInfo;
import android.widget.TextView;
import com.google.android.deskclock.R;
import java.util.function.Supplier;

/**
 * A time that goes on while it is looked at. It draws itself, so that it does not tell those who cannot see it of every tick: they hear how late it
 * is when they ask.
 */
public final class ElapsedView extends View {
  private final TextPaint paint = new TextPaint(Paint.ANTI_ALIAS_FLAG);
  private Supplier<String> text = () -> "";
  private long everyMs;

  public ElapsedView(Context context, AttributeSet attributes) {
    super(context, attributes);
    TypedArray values = context.obtainStyledAttributes(attributes, new int[] {android.R.attr.textSize});
    paint.setTextSize(values.getDimension(0, 0));
    values.recycle();
    paint.setColor(context.getColor(R.color.text_primary));
    paint.setTextAlign(Paint.Align.CENTER);
    paint.setFontFeatureSettings("tnum");
  }

  /** @param everyMs how often it is looked at what to show; 0 for a time that stands */
  public void show(Supplier<String> what, long everyMs) {
    this.text = what;
    this.everyMs = everyMs;
    invalidate();
  }

  @Override
  protected void onMeasure(int width, int height) {
    Paint.FontMetrics metrics = paint.getFontMetrics();
    int wanted = (int) Math.ceil(metrics.bottom - metrics.top);
    setMeasuredDimension(getDefaultSize(getSuggestedMinimumWidth(), width), resolveSize(wanted, height));
  }

  @Override
  protected void onDraw(Canvas canvas) {
    Paint.FontMetrics metrics = paint.getFontMetrics();
    canvas.drawText(text.get(), getWidth() / 2f, (getHeight() - metrics.ascent - metrics.descent) / 2, paint);
    if (everyMs > 0) postInvalidateDelayed(everyMs);
  }

  @Override
  public CharSequence getAccessibilityClassName() {
    return TextView.class.getName();
  }

  @Override
  public void onInitializeAccessibilityNodeInfo(AccessibilityNodeInfo info) {
    super.onInitializeAccessibilityNodeInfo(info);
    info.setText(text.get());
  }
}
