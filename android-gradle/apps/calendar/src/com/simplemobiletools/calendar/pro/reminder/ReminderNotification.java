package com.simplemobiletools.calendar.pro.reminder;

import android.app.Notification;
import android.app.NotificationChannel;
import android.app.NotificationManager;
import android.app.PendingIntent;
import android.content.Context;
import android.content.Intent;
import com.simplemobiletools.calendar.pro.R;
import com.simplemobiletools.calendar.pro.activities.EventDetailsActivity;
import com.simplemobiletools.calendar.pro.model.Occurrence;
import com.simplemobiletools.calendar.pro.text.When;

/** The notification of an event; a tap on it opens the event. */
final class ReminderNotification {
  private static final String CHANNEL = "reminders";

  private ReminderNotification() {}

  static void post(Context context, Occurrence occurrence) {
    NotificationManager manager = context.getSystemService(NotificationManager.class);
    manager.createNotificationChannel(new NotificationChannel(CHANNEL, context.getString(R.string.reminders), NotificationManager.IMPORTANCE_HIGH));
    int id = (int) occurrence.event.id;
    Intent details = EventDetailsActivity.intent(context, occurrence).addFlags(Intent.FLAG_ACTIVITY_NEW_TASK);
    manager.notify(id, new Notification.Builder(context, CHANNEL)
        .setSmallIcon(R.drawable.ic_event)
        .setContentTitle(occurrence.event.title)
        .setContentText(When.full(context, occurrence).replace("\n", ", "))
        .setCategory(Notification.CATEGORY_REMINDER)
        .setContentIntent(PendingIntent.getActivity(context, id, details, PendingIntent.FLAG_UPDATE_CURRENT | PendingIntent.FLAG_IMMUTABLE))
        .setAutoCancel(true)
        .build());
  }
}
