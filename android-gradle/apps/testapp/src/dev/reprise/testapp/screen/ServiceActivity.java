package dev.reprise.testapp.screen;

import android.content.ComponentName;
import android.content.Intent;
import android.content.ServiceConnection;
import android.os.Bundle;
import android.os.Handler;
import android.os.IBinder;
import android.widget.TextView;
import dev.reprise.testapp.R;
import dev.reprise.testapp.part.BoundService;
import dev.reprise.testapp.part.TickService;
import dev.reprise.testapp.part.WorkService;

/** Starts and stops a service, and shows that it lives. */
public final class ServiceActivity extends Screen {
  private static final long PERIOD_MS = 200;

  private final Handler handler = new Handler();
  private TextView label;
  private TextView work;
  private TextView bound;
  private final ServiceConnection connection = new ServiceConnection() {
    @Override
    public void onServiceConnected(ComponentName name, IBinder binder) {}

    @Override
    public void onServiceDisconnected(ComponentName name) {}
  };
  private final Runnable look = new Runnable() {
    @Override
    public void run() {
      label.setText(TickService.ticks < 0 ? getString(R.string.service_off) : getString(R.string.service_ticks, TickService.ticks));
      work.setText(getString(R.string.work_done, WorkService.done()));
      bound.setText(getString(R.string.bound_state, BoundService.state));
      handler.postDelayed(this, PERIOD_MS);
    }
  };

  @Override
  protected void onCreate(Bundle state) {
    super.onCreate(state);
    label = label(R.id.service_state);
    work = label(R.id.work_done);
    bound = label(R.id.bound_state);
    button(R.id.start_service, R.string.start_service, () -> startService(new Intent(this, TickService.class)));
    button(R.id.stop_service, R.string.stop_service, () -> stopService(new Intent(this, TickService.class)));
    button(R.id.work_twice, R.string.work_twice, () -> {
      for (int number = 1; number <= 2; number++) startService(new Intent(this, WorkService.class).putExtra(WorkService.NUMBER, number));
    });
    button(R.id.bind_service, R.string.bind_service, () -> bindService(new Intent(this, BoundService.class), connection, BIND_AUTO_CREATE));
    button(R.id.unbind_service, R.string.unbind_service, () -> unbindService(connection));
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
