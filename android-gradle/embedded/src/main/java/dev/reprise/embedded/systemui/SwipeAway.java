package dev.reprise.embedded.systemui;

import android.view.MotionEvent;
import android.view.View;
import android.view.ViewConfiguration;
import android.widget.FrameLayout;

/** Holds one thing that a finger throws to the side. A press that does not move is a click on what is inside. */
final class SwipeAway extends FrameLayout {
  /** Of its width: what a finger must have moved it for it to go. */
  private static final float FAR = 0.3f;

  private final Runnable gone;
  private float downX;
  private float downY;
  private boolean dragging;

  /** @param gone null when it stays whatever the finger does */
  SwipeAway(View content, Runnable gone) {
    super(content.getContext());
    this.gone = gone;
    addView(content);
  }

  @Override
  public boolean onInterceptTouchEvent(MotionEvent event) {
    switch (event.getActionMasked()) {
      case MotionEvent.ACTION_DOWN:
        downX = event.getRawX();
        downY = event.getRawY();
        dragging = false;
        break;
      case MotionEvent.ACTION_MOVE: {
        float across = Math.abs(event.getRawX() - downX);
        boolean sideways = across > ViewConfiguration.get(getContext()).getScaledTouchSlop() && across > Math.abs(event.getRawY() - downY);
        if (gone != null && sideways) {
          dragging = true;
          getParent().requestDisallowInterceptTouchEvent(true);
        }
        break;
      }
      default:
    }
    return dragging;
  }

  @Override
  public boolean onTouchEvent(MotionEvent event) {
    View content = getChildAt(0);
    float moved = event.getRawX() - downX;
    switch (event.getActionMasked()) {
      case MotionEvent.ACTION_MOVE:
        if (dragging) content.setTranslationX(moved);
        break;
      case MotionEvent.ACTION_UP:
        content.setTranslationX(0);
        if (dragging && Math.abs(moved) > FAR * getWidth()) gone.run();
        dragging = false;
        break;
      case MotionEvent.ACTION_CANCEL:
        content.setTranslationX(0);
        dragging = false;
        break;
      default:
    }
    return dragging || event.getActionMasked() == MotionEvent.ACTION_DOWN;
  }
}
