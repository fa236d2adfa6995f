package com.android.deskclock.due;

import android.content.BroadcastReceiver;
import android.content.Context;
import android.content.Intent;
import com.android.deskclock.alarm.Alarm;
import com.android.deskclock.alarm.AlarmStore;
import com.android.deskclock.stopwatch.StopwatchStore;
import com.android.deskclock.timer.TimerStore;

/** Hears when something is due, what a person does to what rings, and when the phone's clock is another one. */
public final class DueReceiver extends BroadcastReceiver {
  @Override
  public void onReceive(Context context, Intent intent) {
    String action = String.valueOf(intent.getAction());
    switch (action) {
      case Intent.ACTION_BOOT_COMPLETED:
        new StopwatchStore(context).onRestart();
        new TimerStore(context).onRestart();
        Due.ring(context);
        break;
      case Intent.ACTION_TIME_CHANGED:
      case Intent.ACTION_TIMEZONE_CHANGED:
        replan(context);
        break;
      case Due.ALARM:
      case Due.TIMER:
        Due.ring(context);
        break;
      default:
        Ringing.answer(context, action, intent.getLongExtra(Ringing.ID, 0));
    }
    Due.plan(context);
  }

  /** What has become due by a clock that was set rings; the rest is to ring at its hour of the new time. */
  private static void replan(Context context) {
    Due.ring(context);
    AlarmStore alarms = new AlarmStore(context);
    for (Alarm alarm : alarms.all()) if (alarm.enabled) alarms.put(alarm.planned());
  }
}
