package dev.reprise.embedded.systemui;

import android.content.Context;
import android.view.MotionEvent;
import android.view.ViewConfiguration;
import android.widget.FrameLayout;

/** Goes when a finger throws it upwards; what is inside is not dismissed by that. */
final class ThrownUp extends FrameLayout {
  private final Runnable gone;
  private float downX;
  private float downY;

  ThrownUp(Context context, Runnable gone) {
    super(context);
    this.gone = gone;
  }

  @Override
  public boolean onInterceptTouchEvent(MotionEvent event) {
    if (event.getActionMasked() == MotionEvent.ACTION_DOWN) {
      downX = event.getRawX();
      downY = event.getRawY();
    }
    return event.getActionMasked() == MotionEvent.ACTION_MOVE && isUpwards(event);
  }

  @Override
  public boolean onTouchEvent(MotionEvent event) {
    if (event.getActionMasked() == MotionEvent.ACTION_UP && isUpwards(event)) gone.run();
    return true;
  }

  private boolean isUpwards(MotionEvent event) {
    float up = downY - event.getRawY();
    return up > ViewConfiguration.get(getContext()).getScaledTouchSlop() && up > Math.abs(event.getRawX() - downX);
  }
}
