package dev.reprise.neighbour;

import android.app.KeyguardManager;
import android.content.BroadcastReceiver;
import android.content.Context;
import android.content.Intent;
import android.content.IntentFilter;
import android.os.PowerManager;

/** Counts what the system tells: by its manifest, and, as "here ...", what only an app that runs hears, with the state of the screen then. */
public final class SystemReceiver extends BroadcastReceiver {
  private final boolean here;

  public SystemReceiver() {
    this(false);
  }

  private SystemReceiver(boolean here) {
    this.here = here;
  }

  static void listen(Context context) {
    IntentFilter filter = new IntentFilter(Intent.ACTION_SCREEN_OFF);
    filter.addAction(Intent.ACTION_SCREEN_ON);
    filter.addAction(Intent.ACTION_USER_PRESENT);
    filter.addAction(Intent.ACTION_CONFIGURATION_CHANGED);
    context.registerReceiver(new SystemReceiver(true), filter);
  }

  @Override
  public void onReceive(Context context, Intent intent) {
    String action = intent.getAction().substring(intent.getAction().lastIndexOf('.') + 1);
    String on = context.getSystemService(PowerManager.class).isInteractive() ? "on" : "off";
    String locked = context.getSystemService(KeyguardManager.class).isKeyguardLocked() ? "locked" : "open";
    Neighbour.count(context, here ? "here " + action + " " + on + " " + locked : action);
  }
}
