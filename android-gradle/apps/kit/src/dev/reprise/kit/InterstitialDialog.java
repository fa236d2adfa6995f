package dev.reprise.kit;

import android.app.Activity;
import android.app.AlertDialog;
import android.app.Dialog;
import android.app.DialogFragment;
import android.os.Bundle;

/** A dialog that says something and is left by its one button. */
public final class InterstitialDialog extends DialogFragment {
  private static final String TEXTS = "texts";

  /** @param texts array of title, message and button */
  static void show(Activity activity, int texts) {
    Bundle arguments = new Bundle();
    arguments.putInt(TEXTS, texts);
    InterstitialDialog dialog = new InterstitialDialog();
    dialog.setArguments(arguments);
    dialog.show(activity.getFragmentManager(), "interstitial");
  }

  @Override
  public Dialog onCreateDialog(Bundle state) {
    String[] texts = getResources().getStringArray(getArguments().getInt(TEXTS));
    return new AlertDialog.Builder(getActivity()).setTitle(texts[0]).setMessage(texts[1]).setPositiveButton(texts[2], null).create();
  }
}
