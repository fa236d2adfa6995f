package dev.reprise.neighbour;

import android.content.BroadcastReceiver;
import android.content.Context;
import android.content.Intent;

/** After everyone else; it keeps from the others what has the extra `abortLate`. */
public final class LateReceiver extends BroadcastReceiver {
  @Override
  public void onReceive(Context context, Intent intent) {
    Neighbour.count(context, "late");
    if (intent.hasExtra("abortLate")) abortBroadcast();
  }
}
