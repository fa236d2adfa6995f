package dev.reprise.testapp.screen;

import android.content.res.Configuration;
import android.os.Bundle;
import android.widget.TextView;
import dev.reprise.testapp.R;
import dev.reprise.testapp.part.Looks;

/** Declares in the manifest that it takes every change itself, and shows what it was told. */
public final class MindsItselfActivity extends Screen {
  private int times;
  private TextView looks;
  private TextView told;

  @Override
  protected void onCreate(Bundle state) {
    super.onCreate(state);
    looks = label(R.id.looks);
    told = label(R.id.told);
    show();
  }

  @Override
  public void onConfigurationChanged(Configuration configuration) {
    super.onConfigurationChanged(configuration);
    times++;
    show();
  }

  private void show() {
    looks.setText(Looks.of(this));
    told.setText(getString(R.string.told, times));
  }
}
