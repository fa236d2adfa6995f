package com.android.settings.row;

import android.app.Activity;
import android.view.View;
import android.view.ViewGroup;
import android.widget.Switch;
import com.android.settings.R;
import com.android.settings.value.Toggle;

/** A row that turns something on and off. */
public final class SwitchRow extends Row {
  /** String resource, or 0. */
  private final int summary;
  private final Toggle toggle;

  public SwitchRow(int title, int summary, Toggle toggle) {
    super(title);
    this.summary = summary;
    this.toggle = toggle;
  }

  public SwitchRow(int title, Toggle toggle) {
    this(title, 0, toggle);
  }

  @Override
  public View create(Activity activity, ViewGroup parent) {
    View view = inflate(activity, R.layout.row, parent);
    activity.getLayoutInflater().inflate(R.layout.switch_widget, view.findViewById(android.R.id.widget_frame));
    view.setOnClickListener(clicked -> {
      toggle.set(!toggle.isOn());
      refresh(view);
    });
    return view;
  }

  @Override
  public void refresh(View view) {
    show(view, view.getContext().getString(title), summary == 0 ? null : view.getContext().getString(summary));
    ((Switch) view.findViewById(R.id.switch_widget)).setChecked(toggle.isOn());
  }
}
