package dev.reprise.testapp.screen;

import android.app.AlarmManager;
import android.app.Notification;
import android.app.NotificationChannel;
import android.app.NotificationManager;
import android.app.PendingIntent;
import android.content.ClipData;
import android.content.ClipboardManager;
import android.content.Intent;
import android.os.Bundle;
import android.os.SystemClock;
import android.service.notification.StatusBarNotification;
import android.widget.TextView;
import dev.reprise.testapp.R;
import dev.reprise.testapp.part.PingReceiver;

/** What outlives a screen and lies in no file of the app: clipboard, notification, alarm. */
public final class SystemActivity extends Screen {
  private static final String CHANNEL = "tests";
  private static final String URGENT = "urgent";
  /** Unless the extra alarmMs says otherwise. */
  private static final int ALARM_MS = 2000;
  private static final long SOON_MS = 300;

  private TextView clip;
  private TextView alarms;
  private TextView notification;

  @Override
  protected void onCreate(Bundle state) {
    super.onCreate(state);
    clip = label(R.id.clip_text);
    alarms = label(R.id.alarm_count);
    button(R.id.clip_copy, R.string.clip_copy, this::copy);
    notification = label(R.id.notify_shown);
    button(R.id.notify_post, R.string.notify_post, this::post);
    button(R.id.notify_open, R.string.notify_open, this::open);
    button(R.id.alarm_set, R.string.alarm_set, this::setAlarm);
    button(R.id.alarm_beside_broken, R.string.alarm_beside_broken, this::setAlarmBesideBroken);
    button(R.id.alarm_from_thread, R.string.alarm_from_thread, this::setAlarmFromThread);
    button(R.id.refresh, R.string.refresh, this::show);
    button(R.id.notify_urgent, R.string.notify_urgent, this::postUrgent);
  }

  @Override
  protected void onResume() {
    super.onResume();
    show();
  }

  private void show() {
    ClipData data = getSystemService(ClipboardManager.class).getPrimaryClip();
    CharSequence text = data == null ? getString(R.string.clip_empty) : data.getItemAt(0).coerceToText(this);
    clip.setText(getString(R.string.clip_show, text));
    alarms.setText(getString(R.string.alarm_count, PingReceiver.count(this)));
    Notification active = active();
    String title = active == null ? getString(R.string.notify_none) : active.extras.getString(Notification.EXTRA_TITLE);
    notification.setText(getString(R.string.notify_shown, title));
  }

  /** Null when there is none. */
  private Notification active() {
    StatusBarNotification[] all = getSystemService(NotificationManager.class).getActiveNotifications();
    return all.length == 0 ? null : all[0].getNotification();
  }

  /** What a tap on it does. */
  private void open() {
    Notification active = active();
    try {
      if (active != null) active.contentIntent.send();
    } catch (PendingIntent.CanceledException e) {
      throw new IllegalStateException("A posted notification's intent is not cancelled by anybody.", e);
    }
  }

  private void copy() {
    getSystemService(ClipboardManager.class).setPrimaryClip(ClipData.newPlainText(getString(R.string.app_name), getString(R.string.clip_text)));
    show();
  }

  private void post() {
    NotificationManager notifications = getSystemService(NotificationManager.class);
    notifications.createNotificationChannel(new NotificationChannel(CHANNEL, getString(R.string.notify_channel), NotificationManager.IMPORTANCE_DEFAULT));
    PendingIntent open = PendingIntent.getActivity(this, 0, new Intent(this, CounterActivity.class), PendingIntent.FLAG_IMMUTABLE);
    notifications.notify(1, new Notification.Builder(this, CHANNEL).setSmallIcon(R.drawable.ic_check)
        .setContentTitle(getString(R.string.notify_title)).setContentText(getString(R.string.notify_body)).setContentIntent(open).build());
    show();
  }

  /** One that comes up by itself, with an action that sends the ping. */
  private void postUrgent() {
    NotificationManager notifications = getSystemService(NotificationManager.class);
    notifications.createNotificationChannel(new NotificationChannel(URGENT, getString(R.string.notify_urgent), NotificationManager.IMPORTANCE_HIGH));
    PendingIntent open = PendingIntent.getActivity(this, 0, new Intent(this, CounterActivity.class), PendingIntent.FLAG_IMMUTABLE);
    notifications.notify(2, new Notification.Builder(this, URGENT).setSmallIcon(R.drawable.ic_check).setAutoCancel(true)
        .setContentTitle(getString(R.string.notify_urgent_title)).setContentText(getString(R.string.notify_body)).setContentIntent(open)
        .addAction(new Notification.Action.Builder(null, getString(R.string.notify_action), ping()).build()).build());
    show();
  }

  private void setAlarm() {
    set(ping(), getIntent().getIntExtra("alarmMs", ALARM_MS));
  }

  /** One that opens an app that is not installed, and one behind it. */
  private void setAlarmBesideBroken() {
    Intent gone = new Intent().setClassName("dev.reprise.gone", "dev.reprise.gone.Main");
    set(PendingIntent.getActivity(this, 0, gone, PendingIntent.FLAG_IMMUTABLE), 0);
    set(ping(), SOON_MS);
  }

  /** The main thread waits for the thread that sets it. */
  private void setAlarmFromThread() {
    Thread setter = new Thread(() -> set(ping(), 0), "setter");
    setter.start();
    try {
      setter.join();
    } catch (InterruptedException e) {
      throw new IllegalStateException("Nobody interrupts the main thread of an app.", e);
    }
  }

  private PendingIntent ping() {
    return PendingIntent.getBroadcast(this, 0, new Intent(PingReceiver.ACTION).setPackage(getPackageName()), PendingIntent.FLAG_IMMUTABLE);
  }

  private void set(PendingIntent operation, long inMs) {
    getSystemService(AlarmManager.class).setExact(AlarmManager.ELAPSED_REALTIME_WAKEUP, SystemClock.elapsedRealtime() + inMs, operation);
  }
}
