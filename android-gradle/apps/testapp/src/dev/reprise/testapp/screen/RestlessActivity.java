package dev.reprise.testapp.screen;

import android.animation.ObjectAnimator;
import android.animation.ValueAnimator;
import android.os.Bundle;
import android.os.Handler;
import android.view.View;
import android.widget.ImageView;
import android.widget.TextView;
import dev.reprise.testapp.R;

/** Turns an image and changes a text ten times a second, for ever: whoever waits for idle waits in vain. */
public final class RestlessActivity extends Screen {
  private static final long PERIOD_MS = 100;
  private static final long TURN_MS = 1500;

  private final Handler handler = new Handler();
  private TextView label;
  private ObjectAnimator turning;
  private int ticks;

  private final Runnable tick = new Runnable() {
    @Override
    public void run() {
      label.setText(getString(R.string.ticking, ++ticks));
      handler.postDelayed(this, PERIOD_MS);
    }
  };

  @Override
  protected void onCreate(Bundle state) {
    super.onCreate(state);
    label = label(R.id.tick);
    ImageView image = add(View.NO_ID, new ImageView(this));
    image.setImageResource(R.drawable.ic_search);
    image.setMinimumHeight(Math.round(120 * getResources().getDisplayMetrics().density));
    turning = ObjectAnimator.ofFloat(image, View.ROTATION, 0, 360).setDuration(TURN_MS);
    turning.setRepeatCount(ValueAnimator.INFINITE);
  }

  @Override
  protected void onResume() {
    super.onResume();
    tick.run();
    turning.start();
  }

  @Override
  protected void onPause() {
    handler.removeCallbacks(tick);
    turning.cancel();
    super.onPause();
  }
}
