package com.simplemobiletools.smsmessenger.receive;

import android.app.Notification;
import android.app.NotificationChannel;
import android.app.NotificationManager;
import android.app.PendingIntent;
import android.content.Context;
import android.content.Intent;
import android.graphics.drawable.Icon;
import com.simplemobiletools.smsmessenger.R;
import com.simplemobiletools.smsmessenger.activities.ThreadActivity;
import com.simplemobiletools.smsmessenger.model.People;
import java.util.Collections;

/** One notification a conversation: its latest message. */
public final class MessageNotification {
  private static final String CHANNEL = "messages";

  private MessageNotification() {}

  static void show(Context context, long thread, String from, String text) {
    NotificationManager manager = context.getSystemService(NotificationManager.class);
    manager.createNotificationChannel(new NotificationChannel(CHANNEL, context.getString(R.string.received_messages), NotificationManager.IMPORTANCE_HIGH));
    Intent open = ThreadActivity.intent(context, Collections.singletonList(from)).setAction(Intent.ACTION_VIEW + thread).addFlags(Intent.FLAG_ACTIVITY_NEW_TASK);
    Intent read = new Intent(context, ReadReceiver.class).setAction(ReadReceiver.ACTION + thread).putExtra(ReadReceiver.THREAD, thread);
    Notification notification = new Notification.Builder(context, CHANNEL)
        .setSmallIcon(R.drawable.ic_message)
        .setContentTitle(new People(context).name(from))
        .setContentText(text)
        .setStyle(new Notification.BigTextStyle().bigText(text))
        .setCategory(Notification.CATEGORY_MESSAGE)
        .setAutoCancel(true)
        .setContentIntent(PendingIntent.getActivity(context, 0, open, PendingIntent.FLAG_UPDATE_CURRENT))
        .addAction(new Notification.Action.Builder(Icon.createWithResource(context, R.drawable.ic_check), context.getString(R.string.mark_read),
            PendingIntent.getBroadcast(context, 0, read, PendingIntent.FLAG_UPDATE_CURRENT)).build())
        .build();
    manager.notify(id(thread), notification);
  }

  /** The person has seen the conversation. */
  public static void cancel(Context context, long thread) {
    context.getSystemService(NotificationManager.class).cancel(id(thread));
  }

  private static int id(long thread) {
    return (int) thread;
  }
}
