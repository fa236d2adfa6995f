package com.simplemobiletools.smsmessenger.receive;

import android.content.BroadcastReceiver;
import android.content.Context;
import android.content.Intent;
import com.simplemobiletools.smsmessenger.model.Messages;

/** "Mark as read" of a notification. */
public final class ReadReceiver extends BroadcastReceiver {
  static final String ACTION = "com.simplemobiletools.smsmessenger.READ";
  static final String THREAD = "thread";

  @Override
  public void onReceive(Context context, Intent intent) {
    long thread = intent.getLongExtra(THREAD, 0);
    new Messages(context).markRead(thread);
    MessageNotification.cancel(context, thread);
  }
}
