package com.simplemobiletools.calendar.pro.reminder;

import android.app.AlarmManager;
import android.app.PendingIntent;
import android.content.Context;
import android.content.Intent;
import android.content.SharedPreferences;
import com.simplemobiletools.calendar.pro.model.DeviceTime;
import com.simplemobiletools.calendar.pro.model.Event;
import com.simplemobiletools.calendar.pro.model.EventStore;
import com.simplemobiletools.calendar.pro.model.Occurrence;
import java.time.LocalDate;

/** Reminds of events: one alarm, for the next reminder of all, which is looked for anew whenever events may have changed. */
public final class Reminders {
  /** Up to when it was looked for reminders that are due. */
  private static final String LOOKED_SEC = "looked";
  private static final long MINUTE_SEC = 60;
  private static final int YEARS_AHEAD = 1;

  private Reminders() {}

  /** Posts what is due since the last time, and sets the alarm for what is next. */
  public static void update(Context context) {
    SharedPreferences kept = context.getSharedPreferences("reminders", Context.MODE_PRIVATE);
    long now = DeviceTime.nowSec();
    // Of a clock that was set back nothing is due twice.
    long looked = Math.min(kept.getLong(LOOKED_SEC, now), now);
    kept.edit().putLong(LOOKED_SEC, now).apply();
    long next = Long.MAX_VALUE;
    LocalDate today = DeviceTime.today();
    for (Event event : EventStore.open(context).withReminders()) {
      for (Occurrence occurrence : event.occurrences(today, today.plusYears(YEARS_AHEAD))) {
        for (int minutes : event.reminders) {
          long due = occurrence.startSec - minutes * MINUTE_SEC;
          if (minutes == Event.NO_REMINDER) continue;
          if (due > now) next = Math.min(next, due);
          else if (due > looked && (occurrence.endSec > now || occurrence.startSec == due)) ReminderNotification.post(context, occurrence);
        }
      }
    }
    setAlarm(context, next);
  }

  private static void setAlarm(Context context, long sec) {
    AlarmManager alarms = context.getSystemService(AlarmManager.class);
    PendingIntent due = PendingIntent.getBroadcast(context, 0, new Intent(context, ReminderReceiver.class), PendingIntent.FLAG_UPDATE_CURRENT | PendingIntent.FLAG_IMMUTABLE);
    if (sec == Long.MAX_VALUE) alarms.cancel(due);
    else alarms.setExactAndAllowWhileIdle(AlarmManager.RTC_WAKEUP, sec * 1000, due);
  }
}
