package com.android.settings.row;

import android.app.Activity;
import android.view.View;
import android.view.ViewGroup;
import android.widget.TextView;
import com.android.settings.R;

/** The heading of the rows below it. */
public final class SectionRow extends Row {
  public SectionRow(int title) {
    super(title);
  }

  @Override
  public View create(Activity activity, ViewGroup parent) {
    return inflate(activity, R.layout.section_row, parent);
  }

  @Override
  public void refresh(View view) {
    ((TextView) view).setText(title);
  }
}
