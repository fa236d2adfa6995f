package dev.reprise.testapp.screen;

import android.animation.ObjectAnimator;
import android.os.Bundle;
import android.view.View;
import android.view.ViewGroup;
import android.widget.Button;
import android.widget.FrameLayout;
import android.widget.TextView;
import dev.reprise.testapp.R;

/** A button that slides to another place for a second whenever it has been caught: a tap where it was misses it. */
public final class MovingActivity extends Screen {
  private static final long SLIDE_MS = 1000;
  private int caught;

  @Override
  protected void onCreate(Bundle state) {
    super.onCreate(state);
    TextView label = label(R.id.caught);
    label.setText(getString(R.string.caught, caught));
    Button button = new Button(this);
    button.setId(R.id.catch_me);
    button.setText(R.string.catch_me);
    FrameLayout.LayoutParams place = new FrameLayout.LayoutParams(ViewGroup.LayoutParams.WRAP_CONTENT, ViewGroup.LayoutParams.WRAP_CONTENT);
    place.setMargins(dp(20), dp(60), 0, 0);
    content().addView(button, place); // over the column: there it has the whole screen to slide on
    button.setOnClickListener(view -> {
      caught++;
      label.setText(getString(R.string.caught, caught));
      slide(view);
    });
    slide(button);
  }

  private void slide(View button) {
    float far = dp(240);
    ObjectAnimator.ofFloat(button, View.TRANSLATION_Y, button.getTranslationY() > 0 ? 0 : far).setDuration(SLIDE_MS).start();
  }

  private int dp(int dp) {
    return Math.round(dp * getResources().getDisplayMetrics().density);
  }
}
