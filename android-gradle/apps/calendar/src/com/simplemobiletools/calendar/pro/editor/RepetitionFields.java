package com.simplemobiletools.calendar.pro.editor;

import android.app.Activity;
import android.view.View;
import android.view.ViewGroup;
import android.widget.Button;
import android.widget.TextView;
import android.widget.ToggleButton;
import com.simplemobiletools.calendar.pro.R;
import com.simplemobiletools.calendar.pro.dialog.PickerDialog;
import com.simplemobiletools.calendar.pro.model.DeviceTime;
import com.simplemobiletools.calendar.pro.model.Event;
import com.simplemobiletools.calendar.pro.model.Repetition;
import com.simplemobiletools.calendar.pro.model.Repetition.Unit;
import com.simplemobiletools.calendar.pro.text.RepetitionText;
import com.simplemobiletools.calendar.pro.text.Weekdays;
import com.simplemobiletools.calendar.pro.text.When;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;

/** Whether, how and how long an event repeats. */
public final class RepetitionFields {
  private static final String UNTIL = "repeat_until";
  private static final int FOREVER = 0;
  private static final int UNTIL_DAY = 1;
  private static final Unit[] UNITS = {Unit.DAY, Unit.WEEK, Unit.MONTH, Unit.YEAR};
  private static final int[] WEEKDAYS = {R.id.monday, R.id.tuesday, R.id.wednesday, R.id.thursday, R.id.friday, R.id.saturday, R.id.sunday};

  private final Activity activity;
  private final Event event;
  private final Choice interval;
  private final Choice end;
  /** What can be chosen: nothing, the four units, and what the event had if that is another one. */
  private final List<Repetition> intervals = new ArrayList<>();
  /** The weekday that was chosen with the start, not by a person's tap. */
  private DayOfWeek startDay;

  public RepetitionFields(Activity activity, Event event) {
    this.activity = activity;
    this.event = event;
    startDay = first().getDayOfWeek();
    intervals.add(Repetition.NONE);
    for (Unit unit : UNITS) intervals.add(Repetition.every(unit, first()));
    if (chosen() < 0) intervals.add(event.repetition);
    interval = new Choice(activity.findViewById(R.id.repetition), this::choose);
    end = new Choice(activity.findViewById(R.id.repeat_end), this::chooseEnd);
    activity.findViewById(R.id.repeat_until).setOnClickListener(view -> PickerDialog.askDay(activity, UNTIL, event.repetition.limit));
    List<String> labels = new ArrayList<>();
    for (Repetition each : intervals) labels.add(RepetitionText.interval(activity, each));
    interval.show(labels, chosen());
    makeWeekdays();
    show();
  }

  public boolean onPicked(String what, LocalDateTime moment) {
    if (!what.equals(UNTIL)) return false;
    event.repetition = event.repetition.withLimit(lastSec(moment.toLocalDate()));
    show();
    return true;
  }

  /** The weekday of a weekly event goes with its start as long as it is the only one. */
  public void onStartChanged() {
    DayOfWeek now = first().getDayOfWeek();
    if (event.repetition.unit() == Unit.WEEK && event.repetition.rule == Repetition.bit(startDay)) event.repetition = event.repetition.withRule(Repetition.bit(now));
    startDay = now;
    show();
  }

  /** String resource of what is wrong, or 0. */
  public int problem() {
    if (!event.repeats()) return 0;
    if (event.repetition.unit() == Unit.WEEK && event.repetition.rule == 0) return R.string.weekday_missing;
    return event.repetition.limit > 0 && event.repetition.limit < event.startSec ? R.string.ends_before_first : 0;
  }

  public void showProblem(int problem) {
    TextView error = activity.findViewById(R.id.repetition_error);
    if (problem != 0) error.setText(problem);
    error.setVisibility(problem == 0 ? View.GONE : View.VISIBLE);
  }

  private void choose(int index) {
    Repetition other = intervals.get(index);
    // Not the one of the list, whose first day may be another by now.
    boolean own = index > UNITS.length;
    event.repetition = index == 0 || own ? other : Repetition.every(UNITS[index - 1], first());
    show();
  }

  private void chooseEnd(int index) {
    long limit = index == FOREVER ? Repetition.FOREVER : index == UNTIL_DAY ? lastSec(first().plusMonths(1)) : event.repetition.limit;
    event.repetition = event.repetition.withLimit(limit);
    show();
  }

  private static long lastSec(LocalDate day) {
    return DeviceTime.sec(day.plusDays(1)) - 1;
  }

  private int chosen() {
    for (int i = 0; i < intervals.size(); i++) if (intervals.get(i).intervalSec == event.repetition.intervalSec) return i;
    return -1;
  }

  private LocalDate first() {
    return DeviceTime.date(event.startSec);
  }

  private void makeWeekdays() {
    ViewGroup row = activity.findViewById(R.id.repeat_weekdays);
    List<View> buttons = new ArrayList<>();
    for (DayOfWeek day : Weekdays.inOrder()) {
      ToggleButton button = row.findViewById(WEEKDAYS[day.getValue() - 1]);
      button.setTextOn(Weekdays.letter(day));
      button.setTextOff(Weekdays.letter(day));
      button.setContentDescription(Weekdays.name(day));
      button.setOnClickListener(view -> {
        event.repetition = event.repetition.withRule(event.repetition.rule ^ Repetition.bit(day));
        show();
      });
      buttons.add(button);
    }
    row.removeAllViews();
    for (View button : buttons) row.addView(button);
  }

  private void show() {
    Repetition repetition = event.repetition;
    boolean repeats = event.repeats();
    activity.findViewById(R.id.repeat_end_row).setVisibility(repeats ? View.VISIBLE : View.GONE);
    activity.findViewById(R.id.repeat_weekdays).setVisibility(repetition.unit() == Unit.WEEK ? View.VISIBLE : View.GONE);
    for (DayOfWeek day : DayOfWeek.values()) ((ToggleButton) activity.findViewById(WEEKDAYS[day.getValue() - 1])).setChecked(repetition.isOn(day));
    List<String> ends = new ArrayList<>();
    ends.add(activity.getString(R.string.forever));
    ends.add(activity.getString(R.string.until_a_day));
    if (repetition.limit < 0) ends.add(activity.getResources().getQuantityString(R.plurals.times, (int) -repetition.limit, -repetition.limit));
    end.show(ends, repetition.limit < 0 ? ends.size() - 1 : repetition.limit == Repetition.FOREVER ? FOREVER : UNTIL_DAY);
    Button until = activity.findViewById(R.id.repeat_until);
    until.setVisibility(repeats && repetition.limit > 0 ? View.VISIBLE : View.GONE);
    String day = repetition.limit > 0 ? When.shortDay(activity, DeviceTime.date(repetition.limit)) : "";
    until.setText(day);
    until.setContentDescription(activity.getString(R.string.repeats_until, day));
    if (problem() == 0) showProblem(0);
  }
}
