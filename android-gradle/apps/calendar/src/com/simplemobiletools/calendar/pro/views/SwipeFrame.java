package com.simplemobiletools.calendar.pro.views;

import android.content.Context;
import android.util.AttributeSet;
import android.view.MotionEvent;
import android.view.View;
import android.view.ViewConfiguration;
import android.widget.FrameLayout;
import java.util.function.IntConsumer;

/** Tells of a swipe to a side: 1 to what comes next, -1 back. Everything else is for what it holds. */
public final class SwipeFrame extends FrameLayout {
  private final int slop;
  private IntConsumer onSwipe;
  private float downX;
  private float downY;

  public SwipeFrame(Context context, AttributeSet attributes) {
    super(context, attributes);
    slop = ViewConfiguration.get(context).getScaledTouchSlop() * 3;
  }

  /** Null to leave every swipe to what it holds. */
  public void setOnSwipe(IntConsumer onSwipe) {
    this.onSwipe = onSwipe;
  }

  @Override
  public boolean onInterceptTouchEvent(MotionEvent event) {
    if (event.getActionMasked() == MotionEvent.ACTION_DOWN) {
      downX = event.getX();
      downY = event.getY();
    }
    float aside = Math.abs(event.getX() - downX);
    return onSwipe != null && event.getActionMasked() == MotionEvent.ACTION_MOVE && aside > slop && aside > 2 * Math.abs(event.getY() - downY);
  }

  /** Reached only by what it took, and by touches that nothing below wants. */
  @Override
  public boolean onTouchEvent(MotionEvent event) {
    float aside = event.getX() - downX;
    if (event.getActionMasked() == MotionEvent.ACTION_UP && onSwipe != null && Math.abs(aside) > slop && Math.abs(aside) > Math.abs(event.getY() - downY)) {
      boolean fromRight = getLayoutDirection() == View.LAYOUT_DIRECTION_RTL;
      onSwipe.accept(aside < 0 != fromRight ? 1 : -1);
    }
    return true;
  }
}
