package dev.reprise.testapp.screen;

import android.os.Bundle;

/** About 500 nodes. */
public final class LargeTreeActivity extends TreeScreen {
  @Override
  protected void onCreate(Bundle state) {
    super.onCreate(state);
    fill(500, 12);
  }
}
