package dev.reprise.neighbour;

import android.app.Activity;
import android.os.Bundle;
import android.widget.TextView;

/** Is asked for a result, which it never gives; with the extra `crash` it crashes when it is made. */
public final class AskedActivity extends Activity {
  @Override
  protected void onCreate(Bundle state) {
    super.onCreate(state);
    if (getIntent().hasExtra("crash")) throw new IllegalStateException("Crashed when it was made, as asked");
    TextView label = new TextView(this);
    label.setId(R.id.state);
    label.setText(R.string.asked);
    setContentView(label);
  }
}
