package com.dimowner.audiorecorder.records;

import android.content.BroadcastReceiver;
import android.content.Context;
import android.content.Intent;

/** Makes the folder before anybody opens the app, so that others find it. */
public final class BootReceiver extends BroadcastReceiver {
  @Override
  public void onReceive(Context context, Intent intent) {
    new Records(context);
  }
}
