package com.android.deskclock.due;

import android.app.Notification;
import android.app.NotificationChannel;
import android.app.NotificationManager;
import android.app.PendingIntent;
import android.content.Context;
import android.content.Intent;
import android.graphics.drawable.Icon;
import com.android.deskclock.alarm.Alarm;
import com.android.deskclock.alarm.AlarmStore;
import com.android.deskclock.alarm.AlarmText;
import com.android.deskclock.timer.Timer;
import com.android.deskclock.timer.TimerStore;
import com.google.android.deskclock.R;

/** An alarm or a timer that rings: a notification, which fills a screen that is off, until a person answers it. */
final class Ringing {
  static final String ID = "id";
  static final String SNOOZE = "com.android.deskclock.SNOOZE";
  static final String DISMISS = "com.android.deskclock.DISMISS";
  static final String STOP_TIMER = "com.android.deskclock.STOP_TIMER";
  static final String ADD_MINUTE = "com.android.deskclock.ADD_MINUTE";

  /** What a notification is tagged with: an alarm and a timer may have the same number. */
  static final String ALARM = "alarm";
  static final String TIMER = "timer";

  private static final long SNOOZE_MS = 10 * 60_000L;
  private static final String CHANNEL = "ringing";

  private Ringing() {}

  /** It is due no more as soon as it rings: one that nobody answers does not ring again at once. */
  static void alarm(Context context, Alarm alarm) {
    new AlarmStore(context).put(alarm.rung());
    String time = AlarmText.time(context, alarm.time);
    post(context, ALARM, alarm.id, alarm.label.isEmpty() ? context.getString(R.string.alarm) : alarm.label, time, R.drawable.ic_alarm,
        action(context, SNOOZE, alarm.id, R.string.snooze), action(context, DISMISS, alarm.id, R.string.dismiss));
  }

  static void timer(Context context, Timer timer) {
    post(context, TIMER, timer.id, context.getString(R.string.time_is_up), timer.lengthText(context), R.drawable.ic_timer,
        action(context, STOP_TIMER, timer.id, R.string.stop), action(context, ADD_MINUTE, timer.id, R.string.add_minute));
  }

  /** What is gone by now is answered by silence alone. */
  static void answer(Context context, String answer, long id) {
    boolean ofTimer = answer.equals(STOP_TIMER) || answer.equals(ADD_MINUTE);
    end(context, ofTimer ? TIMER : ALARM, id);
    Alarm alarm = new AlarmStore(context).find(id);
    if (answer.equals(SNOOZE) && alarm != null) new AlarmStore(context).put(alarm.snoozed(System.currentTimeMillis() + SNOOZE_MS));
    Timer timer = ofTimer ? new TimerStore(context).find(id) : null;
    if (timer != null) new TimerStore(context).put(answer.equals(STOP_TIMER) ? timer.reset() : timer.withMinuteMore());
  }

  static void end(Context context, String tag, long id) {
    context.getSystemService(NotificationManager.class).cancel(tag, (int) id);
  }

  private static void post(Context context, String tag, long id, String title, String text, int icon, Notification.Action... actions) {
    NotificationManager manager = context.getSystemService(NotificationManager.class);
    manager.createNotificationChannel(new NotificationChannel(CHANNEL, context.getString(R.string.ringing), NotificationManager.IMPORTANCE_HIGH));
    PendingIntent screen = PendingIntent.getActivity(
        context, (tag + id).hashCode(), RingActivity.intent(context, tag, id, title, text), PendingIntent.FLAG_UPDATE_CURRENT | PendingIntent.FLAG_IMMUTABLE);
    manager.notify(tag, (int) id, new Notification.Builder(context, CHANNEL)
        .setSmallIcon(icon)
        .setContentTitle(title)
        .setContentText(text)
        .setCategory(Notification.CATEGORY_ALARM)
        .setContentIntent(screen)
        .setFullScreenIntent(screen, true)
        .setOngoing(true)
        .setActions(actions)
        .build());
  }

  private static Notification.Action action(Context context, String answer, long id, int label) {
    PendingIntent sent = PendingIntent.getBroadcast(context, (int) id, intent(context, answer, id), PendingIntent.FLAG_UPDATE_CURRENT | PendingIntent.FLAG_IMMUTABLE);
    return new Notification.Action.Builder((Icon) null, context.getString(label), sent).build();
  }

  static Intent intent(Context context, String answer, long id) {
    return new Intent(answer, null, context, DueReceiver.class).putExtra(ID, id);
  }
}
