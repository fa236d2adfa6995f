package dev.reprise.neighbour;

import android.content.BroadcastReceiver;
import android.content.Context;
import android.content.Intent;

/** For everyone; it keeps from the others what has the extra `abort`. */
public final class PingReceiver extends BroadcastReceiver {
  @Override
  public void onReceive(Context context, Intent intent) {
    Neighbour.count(context, "ping");
    if (intent.hasExtra("abort")) abortBroadcast();
  }
}
