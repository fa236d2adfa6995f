package com.android.deskclock.due;

import android.app.AlarmManager;
import android.app.PendingIntent;
import android.content.Context;
import android.content.Intent;
import android.os.SystemClock;
import com.android.deskclock.alarm.Alarm;
import com.android.deskclock.alarm.AlarmStore;
import com.android.deskclock.timer.Timer;
import com.android.deskclock.timer.TimerStore;

/** What is to ring: one wake-up of the phone for the next alarm and one for the next timer, planned anew whenever either may have changed. */
public final class Due {
  static final String ALARM = "com.android.deskclock.ALARM_DUE";
  static final String TIMER = "com.android.deskclock.TIMER_DUE";

  private Due() {}

  /** Sets the wake-ups for what comes next. */
  public static void plan(Context context) {
    long alarmMs = Long.MAX_VALUE;
    for (Alarm alarm : new AlarmStore(context).all()) if (alarm.enabled) alarmMs = Math.min(alarmMs, alarm.dueMs);
    wake(context, ALARM, AlarmManager.RTC_WAKEUP, alarmMs);
    long leftMs = Long.MAX_VALUE;
    for (Timer timer : new TimerStore(context).all()) if (timer.elapsed.running && !timer.rung) leftMs = Math.min(leftMs, Math.max(0, timer.leftMs()));
    wake(context, TIMER, AlarmManager.ELAPSED_REALTIME_WAKEUP, leftMs == Long.MAX_VALUE ? leftMs : SystemClock.elapsedRealtime() + leftMs);
  }

  /** Rings what is due by now. */
  public static void ring(Context context) {
    long now = System.currentTimeMillis();
    for (Alarm alarm : new AlarmStore(context).all()) if (alarm.enabled && alarm.dueMs <= now) Ringing.alarm(context, alarm);
    TimerStore timers = new TimerStore(context);
    for (Timer timer : timers.all()) {
      if (!timer.elapsed.running || timer.rung || timer.leftMs() > 0) continue;
      timers.put(timer.rung());
      Ringing.timer(context, timer);
    }
  }

  public static void silenceAlarm(Context context, long id) {
    Ringing.end(context, Ringing.ALARM, id);
  }

  public static void silenceTimer(Context context, long id) {
    Ringing.end(context, Ringing.TIMER, id);
  }

  private static void wake(Context context, String action, int clock, long atMs) {
    PendingIntent due = PendingIntent.getBroadcast(
        context, 0, new Intent(action, null, context, DueReceiver.class), PendingIntent.FLAG_UPDATE_CURRENT | PendingIntent.FLAG_IMMUTABLE);
    AlarmManager manager = context.getSystemService(AlarmManager.class);
    if (atMs == Long.MAX_VALUE) manager.cancel(due);
    else manager.setExactAndAllowWhileIdle(clock, atMs, due);
  }
}
