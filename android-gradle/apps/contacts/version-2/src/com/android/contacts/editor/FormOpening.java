package com.android.contacts.editor;

import android.app.Activity;
import android.app.AlertDialog;
import com.android.contacts.model.Destination;
import com.google.android.contacts.R;
import java.util.function.Consumer;

/** What comes before the form of a new contact: the question where it is to be kept. Without an answer there is no form. */
public final class FormOpening {
  private FormOpening() {}

  public static void open(Activity activity, Consumer<Destination> onChosen) {
    new AlertDialog.Builder(activity)
        .setTitle(R.string.where_to_keep)
        .setItems(R.array.destinations, (dialog, which) -> onChosen.accept(Destination.values()[which]))
        .setNegativeButton(R.string.cancel, null)
        .show();
  }
}
