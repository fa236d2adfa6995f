package com.simplemobiletools.calendar.pro.reminder;

import android.content.BroadcastReceiver;
import android.content.Context;
import android.content.Intent;

/** Runs when a reminder is due, and when the phone has started: alarms do not outlive that, and the calendar's file is to be there before anybody opens the app. */
public final class ReminderReceiver extends BroadcastReceiver {
  @Override
  public void onReceive(Context context, Intent intent) {
    Reminders.update(context);
  }
}
