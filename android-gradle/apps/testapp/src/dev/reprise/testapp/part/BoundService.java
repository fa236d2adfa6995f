package dev.reprise.testapp.part;

import android.app.Service;
import android.content.Intent;
import android.os.Binder;
import android.os.IBinder;

/** Lives as long as somebody is bound to it. */
public final class BoundService extends Service {
  public static String state = "";

  @Override
  public void onCreate() {
    state += "created ";
  }

  @Override
  public IBinder onBind(Intent intent) {
    state += "bound ";
    return new Binder();
  }

  @Override
  public boolean onUnbind(Intent intent) {
    state += "unbound ";
    return false;
  }

  @Override
  public void onDestroy() {
    state += "destroyed ";
  }
}
