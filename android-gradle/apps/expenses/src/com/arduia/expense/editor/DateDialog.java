package com.arduia.expense.editor;

import android.app.Activity;
import android.app.DatePickerDialog;
import android.app.Dialog;
import android.app.DialogFragment;
import android.os.Bundle;
import java.time.LocalDate;

/** Asks for a day. A fragment, so that it outlives a turned screen; the activity is told by {@link Listener}. */
public final class DateDialog extends DialogFragment {
  /** The activity that asks. */
  public interface Listener {
    /** @param which what was asked for, as the activity named it */
    void onDay(String which, LocalDate day);
  }

  private static final String WHICH = "which";
  private static final String DAY = "day";

  /** @param day the one to begin with */
  public static void ask(Activity activity, String which, LocalDate day) {
    Bundle arguments = new Bundle();
    arguments.putString(WHICH, which);
    arguments.putLong(DAY, day.toEpochDay());
    DateDialog dialog = new DateDialog();
    dialog.setArguments(arguments);
    dialog.show(activity.getFragmentManager(), which);
  }

  @Override
  public Dialog onCreateDialog(Bundle state) {
    LocalDate day = LocalDate.ofEpochDay(getArguments().getLong(DAY));
    String which = getArguments().getString(WHICH);
    return new DatePickerDialog(
        getActivity(), (picker, year, month, date) -> ((Listener) getActivity()).onDay(which, LocalDate.of(year, month + 1, date)), day.getYear(), day.getMonthValue() - 1, day.getDayOfMonth());
  }
}
