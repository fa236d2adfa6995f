package dev.reprise.testapp.part;

import android.app.Activity;
import android.content.BroadcastReceiver;
import android.content.Context;
import android.content.Intent;
import android.content.SharedPreferences;

/** Counts its broadcasts in a preference, and answers each with "pong" and the extra `text`. */
public final class PingReceiver extends BroadcastReceiver {
  public static final String ACTION = "dev.reprise.testapp.PING";

  public static int count(Context context) {
    return preferences(context).getInt("count", 0);
  }

  @Override
  public void onReceive(Context context, Intent intent) {
    preferences(context).edit().putInt("count", count(context) + 1).commit();
    String text = intent.getStringExtra("text");
    if (isOrderedBroadcast()) setResult(Activity.RESULT_OK, text == null ? "pong" : "pong " + text, null);
  }

  private static SharedPreferences preferences(Context context) {
    return context.getSharedPreferences("pings", Context.MODE_PRIVATE);
  }
}
