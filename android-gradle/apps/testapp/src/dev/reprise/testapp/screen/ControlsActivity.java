package dev.reprise.testapp.screen;

import android.os.Bundle;
import android.view.View;
import android.view.ViewGroup;
import android.widget.CheckBox;
import android.widget.RadioButton;
import android.widget.RadioGroup;
import android.widget.RatingBar;
import android.widget.SeekBar;
import android.widget.Switch;
import android.widget.TextView;
import android.widget.ToggleButton;
import dev.reprise.testapp.R;

/** What is checked, chosen or dragged. The label has the state of all of them. */
public final class ControlsActivity extends Screen {
  private CheckBox accept;
  private Switch notify;
  private ToggleButton toggle;
  private RadioGroup sizes;
  private SeekBar volume;
  private RatingBar rating;
  private TextView state;

  @Override
  protected void onCreate(Bundle saved) {
    super.onCreate(saved);
    state = label(R.id.state);
    accept = add(R.id.accept, new CheckBox(this));
    accept.setText(R.string.accept);
    notify = add(R.id.notify, new Switch(this));
    notify.setText(R.string.notify);
    toggle = add(R.id.toggle, new ToggleButton(this));
    toggle.setTextOn(getString(R.string.toggle_on));
    toggle.setTextOff(getString(R.string.toggle_off));
    toggle.setChecked(false);
    sizes = add(R.id.sizes, new RadioGroup(this));
    radio(R.id.small, R.string.small);
    radio(R.id.medium, R.string.medium);
    radio(R.id.large, R.string.large);
    volume = add(R.id.volume, new SeekBar(this));
    volume.setMax(20);
    volume.setContentDescription(getString(R.string.volume));
    rating = new RatingBar(this, null, android.R.attr.ratingBarStyle);
    rating.setNumStars(5);
    rating.setStepSize(1);
    add(R.id.rating, rating);
    column().updateViewLayout(rating, narrow(rating));
    accept.setOnCheckedChangeListener((view, checked) -> show());
    notify.setOnCheckedChangeListener((view, checked) -> show());
    toggle.setOnCheckedChangeListener((view, checked) -> show());
    sizes.setOnCheckedChangeListener((group, id) -> show());
    rating.setOnRatingBarChangeListener((bar, stars, fromUser) -> show());
    volume.setOnSeekBarChangeListener(new SeekBar.OnSeekBarChangeListener() {
      @Override
      public void onProgressChanged(SeekBar bar, int progress, boolean fromUser) {
        show();
      }

      @Override
      public void onStartTrackingTouch(SeekBar bar) {}

      @Override
      public void onStopTrackingTouch(SeekBar bar) {}
    });
    show();
  }

  private void radio(int id, int text) {
    RadioButton radio = new RadioButton(this);
    radio.setId(id);
    radio.setText(text);
    sizes.addView(radio);
  }

  /** Wider than its stars, a rating bar draws more of them. */
  private static ViewGroup.LayoutParams narrow(View view) {
    ViewGroup.LayoutParams params = view.getLayoutParams();
    params.width = ViewGroup.LayoutParams.WRAP_CONTENT;
    return params;
  }

  private void show() {
    RadioButton size = findViewById(sizes.getCheckedRadioButtonId());
    state.setText(getString(R.string.state, word(accept.isChecked()), word(notify.isChecked()),
        size == null ? getString(R.string.none) : size.getText(), volume.getProgress(), word(toggle.isChecked()), Math.round(rating.getRating())));
  }

  private String word(boolean on) {
    return getString(on ? R.string.on : R.string.off);
  }
}
