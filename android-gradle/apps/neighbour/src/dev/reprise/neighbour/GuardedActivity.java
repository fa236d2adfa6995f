package dev.reprise.neighbour;

import android.app.Activity;
import android.os.Bundle;
import android.widget.TextView;

/** For those who hold the permission to enter. */
public final class GuardedActivity extends Activity {
  @Override
  protected void onCreate(Bundle state) {
    super.onCreate(state);
    TextView label = new TextView(this);
    label.setId(R.id.state);
    label.setText(R.string.entered);
    setContentView(label);
  }
}
