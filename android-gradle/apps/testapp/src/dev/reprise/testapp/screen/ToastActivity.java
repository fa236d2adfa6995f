package dev.reprise.testapp.screen;

import android.os.Bundle;
import android.os.Handler;
import android.widget.TextView;
import android.widget.Toast;
import dev.reprise.testapp.R;

/** A toast that comes later, after the extra delayMs (2000 without it), even when the screen is left. */
public final class ToastActivity extends Screen {
  @Override
  protected void onCreate(Bundle state) {
    super.onCreate(state);
    int delayMs = getIntent().getIntExtra("delayMs", 2000);
    TextView label = label(R.id.toast_state);
    label.setText(R.string.toast_idle);
    button(R.id.toast_later, getString(R.string.toast_later, delayMs / 1000.0), () -> {
      label.setText(R.string.toast_pending);
      new Handler().postDelayed(() -> {
        Toast.makeText(getApplicationContext(), R.string.toast_text, Toast.LENGTH_LONG).show();
        label.setText(R.string.toast_idle);
      }, delayMs);
    });
  }
}
