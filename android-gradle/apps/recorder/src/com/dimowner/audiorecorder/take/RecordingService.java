package com.dimowner.audiorecorder.take;

import android.app.Notification;
import android.app.NotificationChannel;
import android.app.NotificationManager;
import android.app.PendingIntent;
import android.app.Service;
import android.content.Context;
import android.content.Intent;
import android.os.IBinder;
import com.dimowner.audiorecorder.R;
import com.dimowner.audiorecorder.app.main.MainActivity;

/** Runs while the microphone listens, so that a recording goes on when the app is left. */
public final class RecordingService extends Service {
  private static final String CHANNEL = "recording";
  private static final int NOTIFICATION = 1;

  /** Goes on with the current take. */
  public static void start(Context context) {
    context.startForegroundService(new Intent(context, RecordingService.class));
  }

  /** Pauses the current take. */
  public static void stop(Context context) {
    Take take = Take.current(context);
    if (take != null) take.pause();
    context.stopService(new Intent(context, RecordingService.class));
  }

  @Override
  public int onStartCommand(Intent intent, int flags, int startId) {
    startForeground(NOTIFICATION, notification());
    Take take = Take.current(this);
    if (take == null) stopSelf();
    else take.record();
    return START_NOT_STICKY;
  }

  @Override
  public void onDestroy() {
    Take take = Take.current(this);
    if (take != null) take.pause();
  }

  @Override
  public IBinder onBind(Intent intent) {
    return null;
  }

  private Notification notification() {
    NotificationManager manager = getSystemService(NotificationManager.class);
    manager.createNotificationChannel(new NotificationChannel(CHANNEL, getString(R.string.recording), NotificationManager.IMPORTANCE_LOW));
    Intent open = new Intent(this, MainActivity.class).addFlags(Intent.FLAG_ACTIVITY_NEW_TASK | Intent.FLAG_ACTIVITY_CLEAR_TOP | Intent.FLAG_ACTIVITY_SINGLE_TOP);
    return new Notification.Builder(this, CHANNEL)
        .setSmallIcon(R.drawable.ic_microphone)
        .setContentTitle(getString(R.string.recording))
        .setContentText(getString(R.string.recording_hint))
        .setContentIntent(PendingIntent.getActivity(this, 0, open, PendingIntent.FLAG_IMMUTABLE))
        .setOngoing(true)
        .build();
  }
}
