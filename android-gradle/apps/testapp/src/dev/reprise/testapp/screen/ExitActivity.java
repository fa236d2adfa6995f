package dev.reprise.testapp.screen;

import android.os.Bundle;
import dev.reprise.testapp.R;

/** Ends its own process in each way that Java has. */
public final class ExitActivity extends Screen {
  @Override
  protected void onCreate(Bundle state) {
    super.onCreate(state);
    button(R.id.exit_system, R.string.exit_system, () -> System.exit(0));
    button(R.id.exit_runtime, R.string.exit_runtime, () -> Runtime.getRuntime().exit(0));
    button(R.id.halt_runtime, R.string.halt_runtime, () -> Runtime.getRuntime().halt(0));
  }
}
