package com.dimowner.audiorecorder.app.settings;

import android.app.Activity;
import android.os.Bundle;
import android.view.MenuItem;
import android.widget.RadioButton;
import android.widget.RadioGroup;
import com.dimowner.audiorecorder.R;
import com.dimowner.audiorecorder.audio.Container;
import com.dimowner.audiorecorder.records.Facts;

/** What new recordings are to be like. */
public final class SettingsActivity extends Activity {
  private static final int[] RATES = {16_000, 44_100, 48_000};
  private static final int[] RATE_BUTTONS = {R.id.rate_low, R.id.rate_middle, R.id.rate_high};

  @Override
  protected void onCreate(Bundle state) {
    super.onCreate(state);
    setContentView(R.layout.settings);
    setActionBar(findViewById(R.id.toolbar));
    getActionBar().setDisplayShowTitleEnabled(false);
    getActionBar().setDisplayHomeAsUpEnabled(true);
    for (int i = 0; i < RATES.length; i++) this.<RadioButton>findViewById(RATE_BUTTONS[i]).setText(Facts.rate(this, RATES[i]));
    Format format = new Format(this);
    int rate = 0;
    while (rate < RATES.length - 1 && RATES[rate] < format.pcm().rate) rate++;
    choice(R.id.container, format.container() == Container.M4A ? R.id.m4a : R.id.wav,
        chosen -> format.setContainer(chosen == R.id.m4a ? Container.M4A : Container.WAV));
    choice(R.id.channels, format.pcm().channels == 1 ? R.id.mono : R.id.stereo, chosen -> format.setChannels(chosen == R.id.mono ? 1 : 2));
    choice(R.id.rate, RATE_BUTTONS[rate], chosen -> format.setRate(rateOf(chosen)));
  }

  @Override
  public boolean onOptionsItemSelected(MenuItem item) {
    if (item.getItemId() != android.R.id.home) return super.onOptionsItemSelected(item);
    finish();
    return true;
  }

  private interface Choice {
    void of(int button);
  }

  private void choice(int group, int checked, Choice onChosen) {
    RadioGroup buttons = findViewById(group);
    buttons.check(checked);
    buttons.setOnCheckedChangeListener((changed, button) -> onChosen.of(button));
  }

  private static int rateOf(int button) {
    for (int i = 0; i < RATES.length; i++) if (RATE_BUTTONS[i] == button) return RATES[i];
    throw new IllegalArgumentException("No rate has the button " + button);
  }
}
