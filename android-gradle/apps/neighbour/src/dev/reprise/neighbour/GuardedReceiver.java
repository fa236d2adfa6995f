package dev.reprise.neighbour;

import android.content.BroadcastReceiver;
import android.content.Context;
import android.content.Intent;

/** For those who hold the permission to enter. */
public final class GuardedReceiver extends BroadcastReceiver {
  @Override
  public void onReceive(Context context, Intent intent) {
    Neighbour.count(context, "guarded");
  }
}
