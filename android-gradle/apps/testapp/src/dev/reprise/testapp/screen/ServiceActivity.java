package dev.reprise.testapp.screen;

import android.content.Intent;
import android.os.Bundle;
import android.os.Handler;
import android.widget.TextView;
import dev.reprise.testapp.R;
import dev.reprise.testapp.part.TickService;

/** Starts and stops a service, and shows that it lives. */
public final class ServiceActivity extends Screen {
  private static final long PERIOD_MS = 200;

  private final Handler handler = new Handler();
  private TextView label;
  private final Runnable look = new Runnable() {
    @Override
    public void run() {
      label.setText(TickService.ticks < 0 ? getString(R.string.service_off) : getString(R.string.service_ticks, TickService.ticks));
      handler.postDelayed(this, PERIOD_MS);
    }
  };

  @Override
  protected void onCreate(Bundle state) {
    super.onCreate(state);
    label = label(R.id.service_state);
    button(R.id.start_service, R.string.start_service, () -> startService(new Intent(this, TickService.class)));
    button(R.id.stop_service, R.string.stop_service, () -> stopService(new Intent(this, TickService.class)));
  }

  @Override
  protected void onResume() {
    super.onResume();
    look.run();
  }

  @Override
  protected void onPause() {
    handler.removeCallbacks(look);
    super.onPause();
  }
}
