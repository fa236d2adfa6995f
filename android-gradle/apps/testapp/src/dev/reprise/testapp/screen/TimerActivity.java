package dev.reprise.testapp.screen;

import android.os.Bundle;
import android.os.Handler;
import android.os.SystemClock;
import android.widget.Button;
import android.widget.TextView;
import dev.reprise.testapp.R;

/** A timer that runs from the moment the screen opens. */
public final class TimerActivity extends Screen {
  private static final long PERIOD_MS = 100;

  private final Handler handler = new Handler();
  private TextView elapsed;
  private Button startStop;
  private long startedAtMs;
  private boolean running;

  private final Runnable tick = new Runnable() {
    @Override
    public void run() {
      elapsed.setText(getString(R.string.elapsed, (SystemClock.uptimeMillis() - startedAtMs) / 1000.0));
      handler.postDelayed(this, PERIOD_MS);
    }
  };

  @Override
  protected void onCreate(Bundle state) {
    super.onCreate(state);
    elapsed = label(R.id.elapsed);
    startStop = button(R.id.start_stop, R.string.stop, () -> run(!running));
    run(true);
  }

  @Override
  protected void onDestroy() {
    handler.removeCallbacks(tick);
    super.onDestroy();
  }

  private void run(boolean wanted) {
    running = wanted;
    startStop.setText(wanted ? R.string.stop : R.string.start);
    handler.removeCallbacks(tick);
    if (!wanted) return;
    startedAtMs = SystemClock.uptimeMillis();
    tick.run();
  }
}
