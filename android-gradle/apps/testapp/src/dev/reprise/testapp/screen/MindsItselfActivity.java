package dev.reprise.testapp.screen;

import android.content.ComponentCallbacks;
import android.content.res.Configuration;
import android.os.Bundle;
import android.widget.TextView;
import dev.reprise.testapp.R;
import dev.reprise.testapp.part.Looks;

/** Declares in the manifest that it takes every change itself, and shows what it and a listener of its application were told. */
public final class MindsItselfActivity extends Screen {
  private int times;
  private TextView looks;
  private TextView told;
  private TextView heard;
  private int heardTimes;
  private final ComponentCallbacks listener = new ComponentCallbacks() {
    @Override
    public void onConfigurationChanged(Configuration configuration) {
      heard.setText(getString(R.string.told, ++heardTimes));
    }

    @Override
    public void onLowMemory() {}
  };

  @Override
  protected void onCreate(Bundle state) {
    super.onCreate(state);
    looks = label(R.id.looks);
    told = label(R.id.told);
    heard = label(R.id.listeners);
    getApplication().registerComponentCallbacks(listener);
    show();
  }

  @Override
  protected void onDestroy() {
    getApplication().unregisterComponentCallbacks(listener);
    super.onDestroy();
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
