package dev.reprise.neighbour;

import android.content.BroadcastReceiver;
import android.content.Context;
import android.content.Intent;
import android.os.Handler;

/** For everyone; it keeps from the others what has the extra `abort`, with the extra `later` a moment after it was called. */
public final class PingReceiver extends BroadcastReceiver {
  @Override
  public void onReceive(Context context, Intent intent) {
    Neighbour.count(context, "ping");
    if (!intent.hasExtra("abort")) return;
    if (!intent.hasExtra("later")) {
      abortBroadcast();
      return;
    }
    PendingResult pending = goAsync();
    new Handler().post(() -> {
      pending.abortBroadcast();
      pending.finish();
    });
  }
}
