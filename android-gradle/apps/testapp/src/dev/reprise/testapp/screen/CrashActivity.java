package dev.reprise.testapp.screen;

import android.os.Bundle;
import android.util.Log;
import android.view.View;
import android.view.accessibility.AccessibilityNodeInfo;
import dev.reprise.testapp.R;

/** Ends the app with an exception that nobody catches: of a button, or, with the extra crashWhenStopped, when it is left. */
public final class CrashActivity extends Screen {
  @Override
  protected void onCreate(Bundle state) {
    super.onCreate(state);
    note(R.string.crash_note);
    button(R.id.crash_main, R.string.crash_main, () -> {
      throw new IllegalStateException("Crashed on the main thread, as asked");
    });
    button(R.id.crash_background, R.string.crash_background, () -> new Thread(() -> {
      throw new IllegalStateException("Crashed on a background thread, as asked");
    }, "crasher").start());
    button(R.id.crash_nodes, R.string.crash_nodes, () -> add(View.NO_ID, new View(this) {
      @Override
      public void onInitializeAccessibilityNodeInfo(AccessibilityNodeInfo info) {
        throw new IllegalStateException("Crashed when asked for a node, as asked");
      }
    }));
  }

  @Override
  protected void onStop() {
    super.onStop();
    if (getIntent().getBooleanExtra("crashWhenStopped", false)) throw new IllegalStateException("Crashed when it was stopped, as asked");
  }

  @Override
  protected void onDestroy() {
    Log.i("CrashActivity", "destroyed");
    super.onDestroy();
  }
}
