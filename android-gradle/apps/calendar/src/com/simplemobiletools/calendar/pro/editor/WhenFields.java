package com.simplemobiletools.calendar.pro.editor;

import android.app.Activity;
import android.view.View;
import android.widget.Button;
import android.widget.Switch;
import android.widget.TextView;
import com.simplemobiletools.calendar.pro.R;
import com.simplemobiletools.calendar.pro.dialog.PickerDialog;
import com.simplemobiletools.calendar.pro.model.DeviceTime;
import com.simplemobiletools.calendar.pro.model.Event;
import com.simplemobiletools.calendar.pro.text.When;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;

/** When an event begins and ends. */
public final class WhenFields {
  private static final String START_DATE = "start_date";
  private static final String START_TIME = "start_time";
  private static final String END_DATE = "end_date";
  private static final String END_TIME = "end_time";

  private final Activity activity;
  private final Event event;

  public WhenFields(Activity activity, Event event) {
    this.activity = activity;
    this.event = event;
    Switch allDay = activity.findViewById(R.id.all_day);
    allDay.setChecked(event.isAllDay());
    allDay.setOnCheckedChangeListener((view, checked) -> setAllDay(checked));
    activity.findViewById(R.id.start_date).setOnClickListener(view -> PickerDialog.askDay(activity, START_DATE, event.startSec));
    activity.findViewById(R.id.start_time).setOnClickListener(view -> PickerDialog.askTime(activity, START_TIME, event.startSec));
    activity.findViewById(R.id.end_date).setOnClickListener(view -> PickerDialog.askDay(activity, END_DATE, DeviceTime.sec(lastDay().atTime(DeviceTime.at(event.endSec).toLocalTime()))));
    activity.findViewById(R.id.end_time).setOnClickListener(view -> PickerDialog.askTime(activity, END_TIME, event.endSec));
    show();
  }

  /** False when it was another field's question. */
  public boolean onPicked(String what, LocalDateTime moment) {
    if (what.equals(START_DATE) || what.equals(START_TIME)) setStart(moment);
    else if (what.equals(END_DATE) && event.isAllDay()) event.setDays(firstDay(), moment.toLocalDate());
    else if (what.equals(END_DATE) || what.equals(END_TIME)) event.endSec = DeviceTime.sec(moment);
    else return false;
    show();
    return true;
  }

  public boolean endsBeforeItStarts() {
    return event.endSec < event.startSec;
  }

  /** The end goes with the start: it lasts as long as before. */
  private void setStart(LocalDateTime moment) {
    if (event.isAllDay()) {
      long days = ChronoUnit.DAYS.between(firstDay(), lastDay());
      event.setDays(moment.toLocalDate(), moment.toLocalDate().plusDays(days));
      return;
    }
    long lasts = event.endSec - event.startSec;
    event.startSec = DeviceTime.sec(moment);
    event.endSec = event.startSec + lasts;
  }

  private void setAllDay(boolean allDay) {
    if (allDay == event.isAllDay()) return;
    LocalDate first = firstDay();
    LocalDate last = lastDay();
    event.setAllDay(allDay);
    if (allDay) {
      event.setDays(first, last);
    } else {
      Event timed = NewEvent.on(first);
      event.startSec = timed.startSec;
      event.endSec = DeviceTime.sec(last.atTime(DeviceTime.at(timed.endSec).toLocalTime()));
      if (endsBeforeItStarts()) event.endSec = timed.endSec;
    }
    show();
  }

  private LocalDate firstDay() {
    return DeviceTime.date(event.startSec);
  }

  /** Of an event of hours the day on which it ends, though it be at its first moment. */
  private LocalDate lastDay() {
    return event.isAllDay() && !endsBeforeItStarts() ? event.first().lastDay() : DeviceTime.date(event.endSec);
  }

  private void show() {
    showButton(R.id.start_date, R.string.starts_on, When.shortDay(activity, firstDay()));
    showButton(R.id.start_time, R.string.starts_at, When.time(activity, event.startSec));
    showButton(R.id.end_date, R.string.ends_on, When.shortDay(activity, lastDay()));
    showButton(R.id.end_time, R.string.ends_at, When.time(activity, event.endSec));
    int times = event.isAllDay() ? View.GONE : View.VISIBLE;
    activity.findViewById(R.id.start_time).setVisibility(times);
    activity.findViewById(R.id.end_time).setVisibility(times);
    TextView error = activity.findViewById(R.id.when_error);
    error.setVisibility(endsBeforeItStarts() ? View.VISIBLE : View.GONE);
  }

  private void showButton(int id, int description, String text) {
    Button button = activity.findViewById(id);
    button.setText(text);
    button.setContentDescription(activity.getString(description, text));
  }
}
