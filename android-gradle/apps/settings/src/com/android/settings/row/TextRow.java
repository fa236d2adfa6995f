package com.android.settings.row;

import android.app.Activity;
import android.view.View;
import android.view.ViewGroup;
import com.android.settings.R;
import com.android.settings.value.Setting;

/** A text of the global settings that is edited in a dialog; it is never empty. */
public final class TextRow extends Row {
  private final String key;
  private final String otherwise;

  public TextRow(int title, String key, String otherwise) {
    super(title);
    this.key = key;
    this.otherwise = otherwise;
  }

  @Override
  public View create(Activity activity, ViewGroup parent) {
    View view = inflate(activity, R.layout.row, parent);
    view.setOnClickListener(clicked -> TextDialog.show(activity, title, key, text(view)));
    return view;
  }

  @Override
  public void refresh(View view) {
    show(view, view.getContext().getString(title), text(view));
  }

  private String text(View view) {
    return Setting.global(view.getContext(), key).get(otherwise);
  }
}
