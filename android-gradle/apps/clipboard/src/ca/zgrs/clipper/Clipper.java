package ca.zgrs.clipper;

import android.app.Application;
import android.content.IntentFilter;

/** Hears the two broadcasts from the time on at which the app was opened: a receiver in the manifest would hear of none that names no app. */
public final class Clipper extends Application {
  @Override
  public void onCreate() {
    super.onCreate();
    IntentFilter filter = new IntentFilter();
    for (String action : new String[] {ClipReceiver.SET, ClipReceiver.GET}) filter.addAction(action);
    registerReceiver(new ClipReceiver(), filter);
  }
}
