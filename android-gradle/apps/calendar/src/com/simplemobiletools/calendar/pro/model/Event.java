package com.simplemobiletools.calendar.pro.model;

import android.content.ContentValues;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import org.json.JSONArray;
import org.json.JSONException;

/** One row of the table events, as far as a person can see and change it. */
public final class Event {
  /** The id of one that is not stored yet. */
  public static final long NEW = -1;
  public static final int NO_REMINDER = -1;
  public static final int REMINDERS = 3;
  private static final int ALL_DAY = 1;
  private static final String[] REMINDER_COLUMNS = {"reminder_1_minutes", "reminder_2_minutes", "reminder_3_minutes"};

  public long id = NEW;
  public long startSec;
  public long endSec;
  public String title = "";
  public String location = "";
  public String description = "";
  public Repetition repetition = Repetition.NONE;
  /** Minutes before the start. */
  public final int[] reminders = {NO_REMINDER, NO_REMINDER, NO_REMINDER};
  /** 0 is the app's own. */
  public int color;
  /** The repeating event of which this is one occurrence that was changed, or 0. */
  public long parentId;
  private int flags;

  /** From a row, or from {@link #values()}. */
  public static Event of(ContentValues row) {
    Event event = new Event();
    event.id = number(row, "id");
    event.startSec = number(row, "start_ts");
    event.endSec = number(row, "end_ts");
    event.title = text(row, "title");
    event.location = text(row, "location");
    event.description = text(row, "description");
    event.repetition = new Repetition(
        (int) number(row, "repeat_interval"), (int) number(row, "repeat_rule"), number(row, "repeat_limit"), days(text(row, "repetition_exceptions")));
    for (int i = 0; i < REMINDERS; i++) event.reminders[i] = (int) number(row, REMINDER_COLUMNS[i]);
    event.color = (int) number(row, "color");
    event.parentId = number(row, "parent_id");
    event.flags = (int) number(row, "flags");
    return event;
  }

  /** The columns that the app writes; those that it only keeps are not among them. */
  public ContentValues values() {
    ContentValues row = new ContentValues();
    row.put("id", id);
    row.put("start_ts", startSec);
    row.put("end_ts", endSec);
    row.put("title", title);
    row.put("location", location);
    row.put("description", description);
    row.put("repeat_interval", repetition.intervalSec);
    row.put("repeat_rule", repetition.rule);
    row.put("repeat_limit", repetition.limit);
    row.put("repetition_exceptions", new JSONArray(repetition.exceptions).toString());
    for (int i = 0; i < REMINDERS; i++) row.put(REMINDER_COLUMNS[i], reminders[i]);
    row.put("color", color);
    row.put("parent_id", parentId);
    row.put("flags", flags);
    return row;
  }

  public boolean isAllDay() {
    return (flags & ALL_DAY) != 0;
  }

  public void setAllDay(boolean allDay) {
    flags = allDay ? flags | ALL_DAY : flags & ~ALL_DAY;
  }

  /** From the first of these days to the end of the last one. */
  public void setDays(LocalDate first, LocalDate last) {
    startSec = DeviceTime.sec(first);
    endSec = DeviceTime.sec(last.atTime(12, 0)); // noon, as the app whose columns these are has it
  }

  public boolean repeats() {
    return repetition.unit() != null;
  }

  /** A weekly event that begins on none of its weekdays begins on the first one after that. */
  public void startOnItsWeekdays() {
    if (repetition.unit() != Repetition.Unit.WEEK || repetition.rule == 0) return;
    LocalDateTime start = DeviceTime.at(startSec);
    while (!repetition.isOn(start.getDayOfWeek())) start = start.plusDays(1);
    long lasts = endSec - startSec;
    startSec = DeviceTime.sec(start);
    endSec = startSec + lasts;
  }

  /** The event as it takes place for the first time. */
  public Occurrence first() {
    return new Occurrence(this, startSec);
  }

  /** The event as it takes place at that time. */
  public Occurrence at(long sec) {
    return new Occurrence(this, sec);
  }

  /** Those that touch the days from {@code from} to {@code to}, both included. */
  public List<Occurrence> occurrences(LocalDate from, LocalDate to) {
    return Occurrence.of(this, from, to);
  }

  private static long number(ContentValues row, String column) {
    Long number = row.getAsLong(column);
    return number == null ? 0 : number;
  }

  private static String text(ContentValues row, String column) {
    String text = row.getAsString(column);
    return text == null ? "" : text;
  }

  private static List<String> days(String json) {
    List<String> days = new ArrayList<>();
    try {
      JSONArray list = new JSONArray(json.isEmpty() ? "[]" : json);
      for (int i = 0; i < list.length(); i++) days.add(list.getString(i));
    } catch (JSONException e) {
      // Another program wrote no list: then no day is left out.
      days.clear();
    }
    return days;
  }
}
