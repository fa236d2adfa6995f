package com.android.camera;

import android.os.Handler;
import android.view.View;
import android.widget.TextView;

/** Counts seconds down before a picture is taken. */
final class Countdown {
  private static final long SECOND_MS = 1000;

  private final Handler handler = new Handler();
  private final TextView view;
  private final Runnable onEnd;
  private int left;

  Countdown(TextView view, Runnable onEnd) {
    this.view = view;
    this.onEnd = onEnd;
  }

  void start(int seconds) {
    left = seconds;
    tick();
  }

  boolean isRunning() {
    return left > 0;
  }

  void cancel() {
    handler.removeCallbacksAndMessages(null);
    left = 0;
    view.setVisibility(View.GONE);
  }

  private void tick() {
    if (left == 0) {
      cancel();
      onEnd.run();
      return;
    }
    view.setVisibility(View.VISIBLE);
    view.setText(String.format("%d", left));
    handler.postDelayed(() -> {
      left--;
      tick();
    }, SECOND_MS);
  }
}
