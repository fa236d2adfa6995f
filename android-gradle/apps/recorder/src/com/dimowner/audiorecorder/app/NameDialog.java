package com.dimowner.audiorecorder.app;

import android.app.Activity;
import android.app.AlertDialog;
import android.app.Dialog;
import android.app.DialogFragment;
import android.content.DialogInterface;
import android.os.Bundle;
import android.view.View;
import android.view.WindowManager;
import android.widget.EditText;
import android.widget.TextView;
import com.dimowner.audiorecorder.R;
import com.dimowner.audiorecorder.records.Records;

/**
 * Asks what a recording is to be called, and stays open with a sentence when the name will not do. A fragment, so that what was typed outlives a
 * turned screen.
 */
public final class NameDialog extends DialogFragment {
  /** The activity that asks. */
  public interface Asker {
    /** With a name that is free. String resource of why it cannot be called so, or 0. */
    int onName(String name, String ending);
  }

  private static final String TITLE = "title";
  private static final String BUTTON = "button";
  private static final String NAME = "name";
  private static final String ENDING = "ending";
  private static final String MAY_STAY = "may stay";

  private View form;

  public static void save(Activity asker, String name, String ending) {
    show(asker, R.string.save_recording, R.string.save, name, ending, false);
  }

  public static void rename(Activity asker, String name, String ending) {
    show(asker, R.string.rename_recording, R.string.rename, name, ending, true);
  }

  /** @param mayStay whether the name that it begins with is the recording's own */
  private static void show(Activity asker, int title, int button, String name, String ending, boolean mayStay) {
    Bundle arguments = new Bundle();
    arguments.putInt(TITLE, title);
    arguments.putInt(BUTTON, button);
    arguments.putString(NAME, name);
    arguments.putString(ENDING, ending);
    arguments.putBoolean(MAY_STAY, mayStay);
    NameDialog dialog = new NameDialog();
    dialog.setArguments(arguments);
    dialog.show(asker.getFragmentManager(), NAME);
  }

  @Override
  public Dialog onCreateDialog(Bundle state) {
    form = getActivity().getLayoutInflater().inflate(R.layout.name_dialog, null);
    this.<TextView>part(R.id.ending).setText(getArguments().getString(ENDING));
    if (state == null) {
      field().setText(getArguments().getString(NAME));
      field().selectAll();
    }
    Dialog dialog = new AlertDialog.Builder(getActivity())
        .setTitle(getArguments().getInt(TITLE))
        .setView(form)
        .setPositiveButton(getArguments().getInt(BUTTON), null)
        .setNegativeButton(R.string.cancel, null)
        .create();
    dialog.getWindow().setSoftInputMode(WindowManager.LayoutParams.SOFT_INPUT_STATE_VISIBLE);
    return dialog;
  }

  /** A listener of the button itself, because the builder's closes the dialog whatever happens. */
  @Override
  public void onStart() {
    super.onStart();
    ((AlertDialog) getDialog()).getButton(DialogInterface.BUTTON_POSITIVE).setOnClickListener(view -> attempt());
  }

  private void attempt() {
    String name = field().getText().toString().trim();
    String ending = getArguments().getString(ENDING);
    boolean stays = getArguments().getBoolean(MAY_STAY) && name.equals(getArguments().getString(NAME));
    int problem = stays ? 0 : new Records(getActivity()).problem(name, ending);
    if (problem == 0 && !stays) problem = ((Asker) getActivity()).onName(name, ending);
    if (problem == 0) {
      dismiss();
      return;
    }
    TextView error = part(R.id.error);
    error.setText(problem);
    error.setVisibility(View.VISIBLE);
  }

  private EditText field() {
    return part(R.id.name);
  }

  private <T extends View> T part(int id) {
    return form.findViewById(id);
  }
}
