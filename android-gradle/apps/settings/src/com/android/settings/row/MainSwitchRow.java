package com.android.settings.row;

import android.app.Activity;
import android.view.View;
import android.view.ViewGroup;
import android.widget.Switch;
import com.android.settings.R;
import com.android.settings.value.Toggle;

/** The switch at the top of a page that the whole page is about. */
public final class MainSwitchRow extends Row {
  private final Toggle toggle;

  public MainSwitchRow(int title, Toggle toggle) {
    super(title);
    this.toggle = toggle;
  }

  @Override
  public View create(Activity activity, ViewGroup parent) {
    Switch view = (Switch) inflate(activity, R.layout.main_switch, parent);
    view.setText(title);
    view.setOnClickListener(clicked -> toggle.set(view.isChecked()));
    return view;
  }

  @Override
  public void refresh(View view) {
    ((Switch) view).setChecked(toggle.isOn());
  }
}
