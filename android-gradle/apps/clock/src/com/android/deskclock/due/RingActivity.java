package com.android.deskclock.due;

import android.app.Activity;
import android.content.Context;
import android.content.Intent;
import android.os.Bundle;
import android.view.WindowManager;
import android.widget.Button;
import android.widget.TextView;
import com.google.android.deskclock.R;

/** The whole screen for what rings, with the two answers to it. */
public final class RingActivity extends Activity {
  private static final String TAG = "tag";
  private static final String TITLE = "title";
  private static final String TEXT = "text";

  static Intent intent(Context context, String tag, long id, String title, String text) {
    return new Intent(context, RingActivity.class)
        .addFlags(Intent.FLAG_ACTIVITY_NEW_TASK)
        .putExtra(TAG, tag).putExtra(Ringing.ID, id).putExtra(TITLE, title).putExtra(TEXT, text);
  }

  @Override
  protected void onCreate(Bundle state) {
    super.onCreate(state);
    getWindow().addFlags(WindowManager.LayoutParams.FLAG_SHOW_WHEN_LOCKED | WindowManager.LayoutParams.FLAG_TURN_SCREEN_ON | WindowManager.LayoutParams.FLAG_KEEP_SCREEN_ON);
    setContentView(R.layout.ring);
    show(getIntent());
  }

  @Override
  protected void onNewIntent(Intent intent) {
    super.onNewIntent(intent);
    setIntent(intent);
    show(intent);
  }

  private void show(Intent intent) {
    boolean timer = Ringing.TIMER.equals(intent.getStringExtra(TAG));
    ((TextView) findViewById(R.id.ring_title)).setText(intent.getStringExtra(TITLE));
    ((TextView) findViewById(R.id.ring_text)).setText(intent.getStringExtra(TEXT));
    answer(R.id.ring_later, timer ? R.string.add_minute : R.string.snooze, timer ? Ringing.ADD_MINUTE : Ringing.SNOOZE);
    answer(R.id.ring_end, timer ? R.string.stop : R.string.dismiss, timer ? Ringing.STOP_TIMER : Ringing.DISMISS);
  }

  private void answer(int id, int label, String answer) {
    Button button = findViewById(id);
    button.setText(label);
    button.setOnClickListener(view -> {
      sendBroadcast(Ringing.intent(this, answer, getIntent().getLongExtra(Ringing.ID, 0)));
      finish();
    });
  }
}
