package com.simplemobiletools.calendar.pro.dialog;

import android.app.Activity;
import android.app.AlertDialog;
import android.app.Dialog;
import android.app.DialogFragment;
import android.os.Bundle;
import com.simplemobiletools.calendar.pro.R;

/** Asks how much of a repeating event is to be changed. */
public final class EditDialog extends DialogFragment {
  /** The activity that shows the event. */
  public interface Listener {
    void onEdit(boolean alone);
  }

  public static void show(Activity activity) {
    new EditDialog().show(activity.getFragmentManager(), "edit");
  }

  @Override
  public Dialog onCreateDialog(Bundle state) {
    return new AlertDialog.Builder(getActivity())
        .setTitle(R.string.edit_title)
        .setItems(R.array.edit_repeating, (dialog, which) -> ((Listener) getActivity()).onEdit(which == 0))
        .setNegativeButton(R.string.cancel, null)
        .create();
  }
}
