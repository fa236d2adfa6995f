package dev.reprise.testapp.screen;

import android.content.Intent;
import android.os.Bundle;
import android.widget.TextView;
import dev.reprise.testapp.R;

/** Asks another screen for a colour. */
public final class ResultActivity extends Screen {
  private static final int PICK = 1;
  private TextView picked;

  @Override
  protected void onCreate(Bundle state) {
    super.onCreate(state);
    picked = label(R.id.picked);
    picked.setText(R.string.not_picked);
    button(R.id.pick, R.string.pick, () -> startActivityForResult(new Intent(this, PickActivity.class), PICK));
  }

  @Override
  protected void onActivityResult(int request, int result, Intent data) {
    if (request != PICK) return;
    picked.setText(result == RESULT_OK ? getString(R.string.picked, data.getStringExtra(PickActivity.COLOUR)) : getString(R.string.not_picked));
  }
}
