package com.android.settings.row;

import android.app.Activity;
import android.view.View;
import android.view.ViewGroup;
import android.widget.SeekBar;
import android.widget.TextView;
import com.android.settings.R;
import com.android.settings.value.Level;

/** A level that is dragged, with its percentage beside the title. */
public final class SliderRow extends Row {
  private final Level level;

  public SliderRow(int title, Level level) {
    super(title);
    this.level = level;
  }

  @Override
  public View create(Activity activity, ViewGroup parent) {
    View view = inflate(activity, R.layout.slider_row, parent);
    ((TextView) view.findViewById(android.R.id.title)).setText(title);
    SeekBar slider = view.findViewById(R.id.slider);
    slider.setContentDescription(activity.getString(title));
    slider.setMin(level.min());
    slider.setMax(level.max());
    slider.setOnSeekBarChangeListener(new SeekBar.OnSeekBarChangeListener() {
      @Override
      public void onProgressChanged(SeekBar bar, int progress, boolean fromUser) {
        if (fromUser) level.set(progress);
        showPercent(view);
      }

      @Override
      public void onStartTrackingTouch(SeekBar bar) {}

      @Override
      public void onStopTrackingTouch(SeekBar bar) {}
    });
    return view;
  }

  @Override
  public void refresh(View view) {
    SeekBar slider = view.findViewById(R.id.slider);
    if (!slider.isPressed()) slider.setProgress(level.get());
    showPercent(view);
  }

  private void showPercent(View view) {
    ((TextView) view.findViewById(R.id.slider_value)).setText(view.getContext().getString(R.string.percent, percent()));
  }

  /** 0 at the lower bound, 100 at the upper one. */
  private int percent() {
    return Math.round(100f * (level.get() - level.min()) / (level.max() - level.min()));
  }
}
