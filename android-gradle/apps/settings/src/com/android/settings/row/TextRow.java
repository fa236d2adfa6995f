package com.android.settings.row;

import android.app.Activity;
import android.app.AlertDialog;
import android.content.DialogInterface;
import android.view.View;
import android.view.ViewGroup;
import android.widget.EditText;
import android.widget.TextView;
import com.android.settings.R;
import com.android.settings.value.Setting;

/** A text that is edited in a dialog; it is never empty. */
public final class TextRow extends Row {
  private final Setting setting;
  private final String otherwise;

  public TextRow(int title, Setting setting, String otherwise) {
    super(title);
    this.setting = setting;
    this.otherwise = otherwise;
  }

  @Override
  public View create(Activity activity, ViewGroup parent) {
    View view = inflate(activity, R.layout.row, parent);
    view.setOnClickListener(clicked -> edit(activity, view));
    return view;
  }

  @Override
  public void refresh(View view) {
    show(view, view.getContext().getString(title), setting.get(otherwise));
  }

  private void edit(Activity activity, View view) {
    View form = activity.getLayoutInflater().inflate(R.layout.text_dialog, null);
    EditText field = form.findViewById(android.R.id.edit);
    field.setText(setting.get(otherwise));
    field.setSelection(field.length());
    AlertDialog dialog = new AlertDialog.Builder(activity).setTitle(title).setView(form)
        .setNegativeButton(R.string.cancel, null).setPositiveButton(R.string.save, null).show();
    // Not the builder's listener: that one closes the dialog whatever was typed.
    dialog.getButton(DialogInterface.BUTTON_POSITIVE).setOnClickListener(clicked -> {
      String text = field.getText().toString().trim();
      TextView error = form.findViewById(R.id.error);
      error.setText(R.string.name_missing);
      error.setVisibility(text.isEmpty() ? View.VISIBLE : View.GONE);
      if (text.isEmpty()) return;
      setting.put(text);
      refresh(view);
      dialog.dismiss();
    });
  }
}
