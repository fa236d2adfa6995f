package com.android.settings.row;

import android.app.Activity;
import android.app.AlertDialog;
import android.view.View;
import android.view.ViewGroup;
import com.android.settings.R;
import com.android.settings.value.Setting;

/** One of several values, chosen in a dialog. */
public final class ChoiceRow extends Row {
  private final int words;
  private final String[] values;
  private final int otherwise;
  private final Setting setting;

  /**
   * @param words array resource, a word for each value
   * @param otherwise index of the value that holds while the setting has none of them
   */
  public ChoiceRow(int title, int words, String[] values, int otherwise, Setting setting) {
    super(title);
    this.words = words;
    this.values = values;
    this.otherwise = otherwise;
    this.setting = setting;
  }

  @Override
  public View create(Activity activity, ViewGroup parent) {
    View view = inflate(activity, R.layout.row, parent);
    view.setOnClickListener(clicked -> choose(activity, view));
    return view;
  }

  @Override
  public void refresh(View view) {
    show(view, view.getContext().getString(title), view.getResources().getStringArray(words)[chosen()]);
  }

  private void choose(Activity activity, View view) {
    new AlertDialog.Builder(activity)
        .setTitle(title)
        .setSingleChoiceItems(words, chosen(), (dialog, which) -> {
          setting.put(values[which]);
          refresh(view);
          dialog.dismiss();
        })
        .setNegativeButton(R.string.cancel, null)
        .show();
  }

  private int chosen() {
    String value = setting.get(values[otherwise]);
    for (int i = 0; i < values.length; i++) if (values[i].equals(value)) return i;
    return otherwise;
  }
}
