package dev.reprise.testapp.part;

import android.app.Notification;
import android.app.Service;
import android.content.Intent;
import android.os.Handler;
import android.os.IBinder;
import dev.reprise.testapp.R;

/** Counts seconds while it runs; in front, by a notification to the channel of the extra `channel`, when it is started with one. */
public final class TickService extends Service {
  private static final long PERIOD_MS = 1000;
  private static final int FOREGROUND_ID = 7;
  /** -1 while the service does not run. */
  public static int ticks = -1;

  private final Handler handler = new Handler();
  private final Runnable tick = new Runnable() {
    @Override
    public void run() {
      ticks++;
      handler.postDelayed(this, PERIOD_MS);
    }
  };

  @Override
  public void onCreate() {
    ticks = 0;
    handler.postDelayed(tick, PERIOD_MS);
  }

  @Override
  public int onStartCommand(Intent intent, int flags, int startId) {
    if (intent != null && intent.hasExtra("channel")) {
      Notification ticking = new Notification.Builder(this, intent.getStringExtra("channel")).setSmallIcon(R.drawable.ic_check).build();
      startForeground(FOREGROUND_ID, ticking);
    }
    return START_STICKY;
  }

  @Override
  public void onDestroy() {
    handler.removeCallbacks(tick);
    ticks = -1;
  }

  @Override
  public IBinder onBind(Intent intent) {
    return null;
  }
}
