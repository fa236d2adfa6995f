package dev.reprise.testapp.screen;

import android.os.Bundle;

/** About 60 nodes. */
public final class SmallTreeActivity extends TreeScreen {
  @Override
  protected void onCreate(Bundle state) {
    super.onCreate(state);
    fill(60, 4);
  }
}
