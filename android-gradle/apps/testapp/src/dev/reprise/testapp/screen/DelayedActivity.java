package dev.reprise.testapp.screen;

import android.database.ContentObserver;
import android.os.Bundle;
import android.os.Handler;
import android.provider.Settings;
import android.view.View;
import android.widget.Button;
import android.widget.TextView;
import dev.reprise.testapp.R;

/** Shows "Loading", and after the extra delayMs (2000 without it) what has been loaded; not as long as there is a global setting `reprise_hold`. */
public final class DelayedActivity extends Screen {
  private static final String HOLD = "reprise_hold";

  private final Handler handler = new Handler();
  private final ContentObserver released = new ContentObserver(handler) {
    @Override
    public void onChange(boolean self) {
      show();
    }
  };
  private boolean loaded;
  private TextView label;
  private Button next;

  @Override
  protected void onCreate(Bundle state) {
    super.onCreate(state);
    note(R.string.delay_note);
    label = label(R.id.loading);
    next = button(R.id.continue_button, R.string.continue_, this::finish);
    button(R.id.again, R.string.again, this::load);
    getContentResolver().registerContentObserver(Settings.Global.getUriFor(HOLD), false, released);
    load();
  }

  @Override
  protected void onDestroy() {
    getContentResolver().unregisterContentObserver(released);
    handler.removeCallbacksAndMessages(null);
    super.onDestroy();
  }

  private void load() {
    loaded = false;
    label.setText(R.string.loading);
    next.setVisibility(View.GONE);
    handler.removeCallbacksAndMessages(null);
    handler.postDelayed(() -> {
      loaded = true;
      show();
    }, getIntent().getIntExtra("delayMs", 2000));
  }

  private void show() {
    if (!loaded || Settings.Global.getString(getContentResolver(), HOLD) != null) return;
    label.setText(R.string.ready);
    next.setVisibility(View.VISIBLE);
  }
}
