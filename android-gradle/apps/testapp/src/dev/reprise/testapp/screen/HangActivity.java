package dev.reprise.testapp.screen;

import android.os.Bundle;
import android.os.SystemClock;
import android.view.View;
import android.view.accessibility.AccessibilityNodeInfo;
import android.widget.TextView;
import dev.reprise.testapp.R;

/** Keeps the main thread busy, for three seconds or for good; and a view that counts how often it is looked at. */
public final class HangActivity extends Screen {
  private static final long A_WHILE_MS = 3000;
  /** What a loop does is written here, so that no compiler leaves it out. */
  private volatile long turns;

  @Override
  protected void onCreate(Bundle state) {
    super.onCreate(state);
    note(R.string.hang_note);
    TextView label = label(R.id.hang_state);
    button(R.id.hang, R.string.hang, () -> {
      while (true) turns++;
    });
    button(R.id.hang_for, R.string.hang_for, () -> {
      long untilMs = SystemClock.uptimeMillis() + A_WHILE_MS;
      while (SystemClock.uptimeMillis() < untilMs) turns++;
      label.setText(R.string.hang_done);
    });
    button(R.id.hang_nodes, R.string.hang_nodes, () -> add(View.NO_ID, new View(this) {
      @Override
      public void onInitializeAccessibilityNodeInfo(AccessibilityNodeInfo info) {
        while (true) turns++;
      }
    }));
    // It changes and reports nothing: whoever shows it twice alike has not asked twice.
    button(R.id.count_asks, R.string.count_asks, () -> add(R.id.asks, new View(this) {
      private int asks;

      @Override
      public void onInitializeAccessibilityNodeInfo(AccessibilityNodeInfo info) {
        super.onInitializeAccessibilityNodeInfo(info);
        info.setText("asked " + ++asks);
      }
    }));
  }
}
