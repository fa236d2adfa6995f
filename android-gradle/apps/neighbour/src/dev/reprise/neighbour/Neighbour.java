package dev.reprise.neighbour;

import android.app.Application;
import android.content.Context;
import android.content.SharedPreferences;
import java.io.File;

/** Another app than the one under test. It does not start while there is a file `broken` among its files, and never ends starting while there is one `slow`. */
public final class Neighbour extends Application {
  @Override
  public void onCreate() {
    super.onCreate();
    if (new File(getFilesDir(), "broken").exists()) throw new IllegalStateException("The neighbour is broken.");
    SystemReceiver.listen(this);
    while (new File(getFilesDir(), "slow").exists()) {}
  }

  /** Counts what a receiver got, in a preference of its name. */
  static void count(Context context, String receiver) {
    SharedPreferences received = context.getSharedPreferences("received", MODE_PRIVATE);
    received.edit().putInt(receiver, received.getInt(receiver, 0) + 1).commit();
  }
}
