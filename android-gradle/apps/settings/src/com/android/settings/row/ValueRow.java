package com.android.settings.row;

import android.app.Activity;
import android.view.View;
import android.view.ViewGroup;
import com.android.settings.R;
import java.util.function.Supplier;

/** Something to read. */
public final class ValueRow extends Row {
  private final Supplier<CharSequence> value;

  public ValueRow(int title, Supplier<CharSequence> value) {
    super(title);
    this.value = value;
  }

  @Override
  public View create(Activity activity, ViewGroup parent) {
    View view = inflate(activity, R.layout.row, parent);
    view.setBackground(null);
    return view;
  }

  @Override
  public void refresh(View view) {
    show(view, view.getContext().getString(title), value.get());
  }
}
