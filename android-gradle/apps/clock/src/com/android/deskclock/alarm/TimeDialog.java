package com.android.deskclock.alarm;

import android.app.Activity;
import android.app.Dialog;
import android.app.DialogFragment;
import android.app.TimePickerDialog;
import android.os.Bundle;
import android.text.format.DateFormat;
import java.time.LocalTime;

/** Asks for a time of day. A fragment, so that it outlives a turned screen. */
public final class TimeDialog extends DialogFragment {
  /** The activity that asks. */
  public interface Listener {
    void onTime(LocalTime time);
  }

  private static final String TAG = "time";

  public static void ask(Activity activity, LocalTime time) {
    // Of two fast taps the second finds the first one's dialog.
    if (activity.getFragmentManager().findFragmentByTag(TAG) != null) return;
    Bundle arguments = new Bundle();
    arguments.putInt(TAG, time.toSecondOfDay());
    TimeDialog dialog = new TimeDialog();
    dialog.setArguments(arguments);
    dialog.show(activity.getFragmentManager(), TAG);
  }

  @Override
  public Dialog onCreateDialog(Bundle state) {
    LocalTime time = LocalTime.ofSecondOfDay(getArguments().getInt(TAG));
    return new TimePickerDialog(getActivity(), (view, hour, minute) -> ((Listener) getActivity()).onTime(LocalTime.of(hour, minute)),
        time.getHour(), time.getMinute(), DateFormat.is24HourFormat(getActivity()));
  }
}
