package dev.reprise.testapp.screen;

import android.os.Bundle;
import android.widget.EditText;
import dev.reprise.testapp.R;

/** Has itself made anew and counts how often, once in its saved state and once in an object that it hands on. */
public final class RecreateActivity extends Screen {
  private static final String COUNT = "count";

  private int instances = 1;
  private int[] retained = {0};

  @Override
  protected void onCreate(Bundle state) {
    super.onCreate(state);
    if (state != null) instances = state.getInt(COUNT) + 1;
    if (getLastNonConfigurationInstance() != null) retained = (int[]) getLastNonConfigurationInstance();
    retained[0]++;
    add(R.id.kept, new EditText(this));
    label(R.id.instances).setText(getString(R.string.instances, instances, retained[0]));
    button(R.id.recreate, R.string.recreate, this::recreate);
  }

  @Override
  protected void onSaveInstanceState(Bundle state) {
    super.onSaveInstanceState(state);
    state.putInt(COUNT, instances);
  }

  @Override
  public Object onRetainNonConfigurationInstance() {
    return retained;
  }
}
