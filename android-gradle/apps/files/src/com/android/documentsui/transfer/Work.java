package com.android.documentsui.transfer;

import android.content.Context;
import android.os.Handler;
import android.os.Looper;
import android.widget.Toast;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Supplier;

/** Does what may take long beside the screen, one thing after the other, and says how it went, whatever is open by then. */
public final class Work {
  private static final ExecutorService THREAD = Executors.newSingleThreadExecutor();
  private static final Handler MAIN = new Handler(Looper.getMainLooper());
  /** The page that shows what has changed; null while none is open. */
  private static Runnable page;

  private Work() {}

  public static void show(Runnable shown) {
    page = shown;
  }

  public static void hide(Runnable hidden) {
    if (page == hidden) page = null;
  }

  /** @param work ends with the sentence that a person is told */
  public static void start(Context context, Supplier<String> work) {
    Context app = context.getApplicationContext();
    THREAD.execute(() -> {
      String told = work.get();
      MAIN.post(() -> {
        Toast.makeText(app, told, Toast.LENGTH_SHORT).show();
        if (page != null) page.run();
      });
    });
  }
}
