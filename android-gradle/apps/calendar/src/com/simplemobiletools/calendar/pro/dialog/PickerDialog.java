package com.simplemobiletools.calendar.pro.dialog;

import android.app.Activity;
import android.app.DatePickerDialog;
import android.app.Dialog;
import android.app.DialogFragment;
import android.app.TimePickerDialog;
import android.os.Bundle;
import android.text.format.DateFormat;
import com.simplemobiletools.calendar.pro.model.DeviceTime;
import com.simplemobiletools.calendar.pro.text.Weekdays;
import java.time.LocalDate;
import java.time.LocalDateTime;

/** Asks for a day or a time of day. A fragment, so that it outlives a turned screen. */
public final class PickerDialog extends DialogFragment {
  /** The activity that asks. */
  public interface Listener {
    /** @param what the name that the question was given; the other half of the moment is as it was */
    void onPicked(String what, LocalDateTime moment);
  }

  private static final String SEC = "sec";
  private static final String TIME = "time";

  public static void askDay(Activity activity, String what, LocalDate day) {
    show(activity, what, DeviceTime.sec(day), false);
  }

  public static void askDay(Activity activity, String what, long sec) {
    show(activity, what, sec, false);
  }

  public static void askTime(Activity activity, String what, long sec) {
    show(activity, what, sec, true);
  }

  private static void show(Activity activity, String what, long sec, boolean time) {
    // Of two fast taps the second finds the first one's dialog.
    if (activity.getFragmentManager().findFragmentByTag(what) != null) return;
    Bundle arguments = new Bundle();
    arguments.putLong(SEC, sec);
    arguments.putBoolean(TIME, time);
    PickerDialog dialog = new PickerDialog();
    dialog.setArguments(arguments);
    dialog.show(activity.getFragmentManager(), what);
  }

  @Override
  public Dialog onCreateDialog(Bundle state) {
    LocalDateTime now = DeviceTime.at(getArguments().getLong(SEC));
    if (getArguments().getBoolean(TIME)) {
      return new TimePickerDialog(getActivity(), (view, hour, minute) -> tell(now.withHour(hour).withMinute(minute)), now.getHour(), now.getMinute(), DateFormat.is24HourFormat(getActivity()));
    }
    DatePickerDialog dialog = new DatePickerDialog(
        getActivity(), (view, year, month, day) -> tell(LocalDate.of(year, month + 1, day).atTime(now.toLocalTime())), now.getYear(), now.getMonthValue() - 1, now.getDayOfMonth());
    // Android's number of the weekday: Sunday is 1.
    dialog.getDatePicker().setFirstDayOfWeek(Weekdays.first().getValue() % 7 + 1);
    return dialog;
  }

  private void tell(LocalDateTime moment) {
    ((Listener) getActivity()).onPicked(getTag(), moment);
  }
}
