package com.android.settings.row;

import android.app.Activity;
import android.app.AlertDialog;
import android.app.Dialog;
import android.app.DialogFragment;
import android.content.DialogInterface;
import android.os.Bundle;
import android.view.View;
import android.widget.EditText;
import android.widget.TextView;
import com.android.settings.R;
import com.android.settings.value.Setting;

/** Edits a text of the global settings. A fragment, so that what was typed outlives a turned screen; the page follows the setting by itself. */
public final class TextDialog extends DialogFragment {
  private static final String TITLE = "title";
  private static final String KEY = "key";
  private static final String TEXT = "text";

  private View form;

  static void show(Activity activity, int title, String key, String text) {
    Bundle arguments = new Bundle();
    arguments.putInt(TITLE, title);
    arguments.putString(KEY, key);
    arguments.putString(TEXT, text);
    TextDialog dialog = new TextDialog();
    dialog.setArguments(arguments);
    dialog.show(activity.getFragmentManager(), KEY);
  }

  @Override
  public Dialog onCreateDialog(Bundle state) {
    form = getActivity().getLayoutInflater().inflate(R.layout.text_dialog, null);
    EditText field = form.findViewById(android.R.id.edit);
    field.setText(getArguments().getString(TEXT));
    field.setSelection(field.length());
    return new AlertDialog.Builder(getActivity()).setTitle(getArguments().getInt(TITLE)).setView(form)
        .setNegativeButton(R.string.cancel, null).setPositiveButton(R.string.save, null).create();
  }

  /** A listener of the button itself: the builder's closes the dialog whatever was typed. */
  @Override
  public void onStart() {
    super.onStart();
    ((AlertDialog) getDialog()).getButton(DialogInterface.BUTTON_POSITIVE).setOnClickListener(clicked -> save());
  }

  private void save() {
    String text = ((EditText) form.findViewById(android.R.id.edit)).getText().toString().trim();
    TextView error = form.findViewById(R.id.error);
    error.setText(R.string.name_missing);
    error.setVisibility(text.isEmpty() ? View.VISIBLE : View.GONE);
    if (text.isEmpty()) return;
    Setting.global(getActivity(), getArguments().getString(KEY)).put(text);
    dismiss();
  }
}
