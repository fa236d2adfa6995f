package com.simplemobiletools.calendar.pro.dialog;

import android.app.Activity;
import android.app.AlertDialog;
import android.app.Dialog;
import android.app.DialogFragment;
import android.os.Bundle;
import com.simplemobiletools.calendar.pro.R;

/** Asks before a changed form is left; the answer may be to stay. */
public final class DiscardDialog extends DialogFragment {
  public static void show(Activity activity) {
    new DiscardDialog().show(activity.getFragmentManager(), "discard");
  }

  @Override
  public Dialog onCreateDialog(Bundle state) {
    return new AlertDialog.Builder(getActivity())
        .setTitle(R.string.discard_title)
        .setMessage(R.string.discard_message)
        .setNegativeButton(R.string.keep_editing, null)
        .setPositiveButton(R.string.discard, (dialog, which) -> getActivity().finish())
        .create();
  }
}
