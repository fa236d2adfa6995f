package com.android.providers.telephony;

import android.content.BroadcastReceiver;
import android.content.Context;
import android.content.Intent;

/** The database is there from the first boot on, as on a phone, whose radio opens it before anybody writes a message. */
public final class BootReceiver extends BroadcastReceiver {
  @Override
  public void onReceive(Context context, Intent intent) {
    MessagesDatabase.of(context).getWritableDatabase();
  }
}
