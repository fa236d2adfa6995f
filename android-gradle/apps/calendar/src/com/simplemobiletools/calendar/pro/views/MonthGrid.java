package com.simplemobiletools.calendar.pro.views;

import android.view.Gravity;
import android.view.View;
import android.view.ViewGroup;
import android.widget.LinearLayout;
import android.widget.TextView;
import com.simplemobiletools.calendar.pro.R;
import com.simplemobiletools.calendar.pro.model.EventStore;
import com.simplemobiletools.calendar.pro.model.Occurrence;
import com.simplemobiletools.calendar.pro.text.Weekdays;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/** Six weeks, so that every month fits, with the days before and after it. */
public final class MonthGrid {
  private static final int WEEKS = 6;
  private static final int DAYS = 7;

  private final EventStore store;
  private final LinearLayout weekdays;
  private final DayCell[] cells = new DayCell[WEEKS * DAYS];
  private LocalDate first;

  public MonthGrid(View root, EventStore store, Consumer<LocalDate> open) {
    this.store = store;
    weekdays = root.findViewById(R.id.weekdays);
    LinearLayout weeks = root.findViewById(R.id.weeks);
    for (int week = 0; week < WEEKS; week++) {
      LinearLayout row = new LinearLayout(root.getContext());
      weeks.addView(row, new LinearLayout.LayoutParams(ViewGroup.LayoutParams.MATCH_PARENT, 0, 1));
      for (int day = 0; day < DAYS; day++) row.addView(cell(root, week * DAYS + day, open), new LinearLayout.LayoutParams(0, ViewGroup.LayoutParams.MATCH_PARENT, 1));
    }
  }

  private DayCell cell(View root, int index, Consumer<LocalDate> open) {
    cells[index] = new DayCell(root.getContext());
    cells[index].setOnClickListener(view -> open.accept(first.plusDays(index)));
    return cells[index];
  }

  /** Shows the month of that day. */
  public void show(LocalDate day) {
    LocalDate month = day.withDayOfMonth(1);
    first = month.minusDays((month.getDayOfWeek().getValue() - Weekdays.first().getValue() + DAYS) % DAYS);
    Map<LocalDate, List<Occurrence>> days = store.days(first, first.plusDays(cells.length - 1));
    for (int i = 0; i < cells.length; i++) {
      LocalDate date = first.plusDays(i);
      cells[i].show(date, date.getMonthValue() == month.getMonthValue(), days.getOrDefault(date, Collections.emptyList()));
    }
    showWeekdays();
  }

  private void showWeekdays() {
    weekdays.removeAllViews();
    for (DayOfWeek day : Weekdays.inOrder()) {
      TextView name = new TextView(weekdays.getContext(), null, 0, R.style.WeekdayName);
      name.setText(Weekdays.shortName(day));
      name.setContentDescription(Weekdays.name(day));
      name.setGravity(Gravity.CENTER);
      weekdays.addView(name, new LinearLayout.LayoutParams(0, ViewGroup.LayoutParams.WRAP_CONTENT, 1));
    }
  }
}
