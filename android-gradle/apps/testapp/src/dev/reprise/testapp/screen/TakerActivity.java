package dev.reprise.testapp.screen;

import android.content.Intent;
import android.os.Bundle;
import dev.reprise.testapp.R;

/** Takes what other apps send, and shows it with the name under which it was reached. */
public final class TakerActivity extends Screen {
  @Override
  protected void onCreate(Bundle state) {
    super.onCreate(state);
    Intent intent = getIntent();
    String what = intent.getData() != null ? intent.getDataString() : String.valueOf(intent.getStringExtra(Intent.EXTRA_TEXT));
    label(R.id.taken).setText(getString(R.string.taken, intent.getComponent().getShortClassName(), what));
  }
}
