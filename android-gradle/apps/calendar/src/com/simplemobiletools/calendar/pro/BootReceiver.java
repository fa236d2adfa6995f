package com.simplemobiletools.calendar.pro;

import android.content.BroadcastReceiver;
import android.content.Context;
import android.content.Intent;
import com.simplemobiletools.calendar.pro.model.EventStore;

/** Makes the calendar's file when the phone has started, whether or not anybody opens the app. */
public final class BootReceiver extends BroadcastReceiver {
  @Override
  public void onReceive(Context context, Intent intent) {
    EventStore.open(context);
  }
}
