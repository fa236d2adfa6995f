package dev.reprise.testapp.part;

import android.app.IntentService;
import android.content.Intent;
import android.text.TextUtils;
import java.util.ArrayList;
import java.util.List;

/** Does one piece of work after the other, and stops when there is none. */
public final class WorkService extends IntentService {
  public static final String NUMBER = "number";
  private static final List<String> DONE = new ArrayList<>();

  public WorkService() {
    super("work");
  }

  /** What was done, and "end" for each time that the service stopped. */
  public static String done() {
    synchronized (DONE) {
      return TextUtils.join(" ", DONE);
    }
  }

  @Override
  protected void onHandleIntent(Intent intent) {
    add(String.valueOf(intent.getIntExtra(NUMBER, 0)));
  }

  @Override
  public void onDestroy() {
    super.onDestroy();
    add("end");
  }

  private static void add(String what) {
    synchronized (DONE) {
      DONE.add(what);
    }
  }
}
