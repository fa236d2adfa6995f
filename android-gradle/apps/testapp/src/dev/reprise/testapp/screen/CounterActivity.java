package dev.reprise.testapp.screen;

import android.os.Bundle;
import android.widget.TextView;
import dev.reprise.testapp.R;

/** Counts in a static field: the number is lost with the process, and with nothing less. */
public final class CounterActivity extends Screen {
  private static int count;

  @Override
  protected void onCreate(Bundle state) {
    super.onCreate(state);
    TextView label = label(R.id.count);
    label.setText(getString(R.string.count, count));
    button(R.id.increment, R.string.increment, () -> {
      count++;
      label.setText(getString(R.string.count, count));
    });
  }
}
