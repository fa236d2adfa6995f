package dev.reprise.testapp.screen;

import android.os.Bundle;
import android.os.Handler;
import android.view.View;
import android.widget.Button;
import android.widget.TextView;
import dev.reprise.testapp.R;

/** Shows "Loading", and after the extra delayMs (2000 without it) what has been loaded. */
public final class DelayedActivity extends Screen {
  private final Handler handler = new Handler();
  private TextView label;
  private Button next;

  @Override
  protected void onCreate(Bundle state) {
    super.onCreate(state);
    note(R.string.delay_note);
    label = label(R.id.loading);
    next = button(R.id.continue_button, R.string.continue_, this::finish);
    button(R.id.again, R.string.again, this::load);
    load();
  }

  @Override
  protected void onDestroy() {
    handler.removeCallbacksAndMessages(null);
    super.onDestroy();
  }

  private void load() {
    label.setText(R.string.loading);
    next.setVisibility(View.GONE);
    handler.removeCallbacksAndMessages(null);
    handler.postDelayed(() -> {
      label.setText(R.string.ready);
      next.setVisibility(View.VISIBLE);
    }, getIntent().getIntExtra("delayMs", 2000));
  }
}
