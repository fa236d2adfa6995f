package com.simplemobiletools.calendar.pro.model;

import android.content.ContentValues;
import android.content.Context;
import android.database.Cursor;
import android.database.DatabaseUtils;
import android.database.sqlite.SQLiteDatabase;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TimeZone;
import java.util.TreeMap;

/** The events of this phone. One a process: the file stays open as long as the process lives. */
public final class EventStore {
  private static final String TABLE = "events";
  private static EventStore opened;

  private final EventDatabase database;

  private EventStore(Context context) {
    database = new EventDatabase(context);
  }

  /** Makes the file when there is none. */
  public static synchronized EventStore open(Context context) {
    if (opened == null) opened = new EventStore(context.getApplicationContext());
    opened.database.getWritableDatabase();
    return opened;
  }

  /** Null when there is none (any more). */
  public Event find(long id) {
    List<Event> found = select("id = ?", id);
    return found.isEmpty() ? null : found.get(0);
  }

  /** The days from {@code from} to {@code to}, both included, that have something, each with what it has in the order of time. */
  public SortedMap<LocalDate, List<Occurrence>> days(LocalDate from, LocalDate to) {
    long start = DeviceTime.sec(from);
    long end = DeviceTime.sec(to.plusDays(1));
    SortedMap<LocalDate, List<Occurrence>> days = new TreeMap<>();
    for (Event event : select("start_ts < ? AND (repeat_interval != 0 OR end_ts >= ?)", end, start)) {
      for (Occurrence occurrence : event.occurrences(from, to)) {
        LocalDate last = occurrence.lastDay().isAfter(to) ? to : occurrence.lastDay();
        for (LocalDate day = occurrence.firstDay().isBefore(from) ? from : occurrence.firstDay(); !day.isAfter(last); day = day.plusDays(1)) {
          if (!days.containsKey(day)) days.put(day, new ArrayList<>());
          days.get(day).add(occurrence);
        }
      }
    }
    for (List<Occurrence> day : days.values()) Collections.sort(day, EventStore::compare);
    return days;
  }

  /** Events that have all the words in their title, place or description, each as it first takes place. */
  public List<Occurrence> search(String words) {
    List<Occurrence> found = new ArrayList<>();
    for (Event event : select("1")) if (has(event, words)) found.add(event.first());
    Collections.sort(found, (a, b) -> a.startSec != b.startSec ? Long.compare(a.startSec, b.startSec) : Long.compare(a.event.id, b.event.id));
    return found;
  }

  public List<Event> withReminders() {
    return select("reminder_1_minutes != ?1 OR reminder_2_minutes != ?1 OR reminder_3_minutes != ?1", Event.NO_REMINDER);
  }

  private static boolean has(Event event, String words) {
    String text = (event.title + "\n" + event.location + "\n" + event.description).toLowerCase();
    for (String word : words.trim().toLowerCase().split("\\s+")) if (!text.contains(word)) return false;
    return true;
  }

  /** Those that last all day come first. */
  private static int compare(Occurrence a, Occurrence b) {
    if (a.event.isAllDay() != b.event.isAllDay()) return a.event.isAllDay() ? -1 : 1;
    if (a.startSec != b.startSec) return Long.compare(a.startSec, b.startSec);
    return a.endSec != b.endSec ? Long.compare(a.endSec, b.endSec) : Long.compare(a.event.id, b.event.id);
  }

  /** Stores a new one, or what was changed of one that is there. */
  public void save(Event event) {
    ContentValues row = event.values();
    row.remove("id");
    row.put("last_updated", System.currentTimeMillis());
    if (event.id != Event.NEW) {
      writable().update(TABLE, row, "id = ?", arguments(event.id));
      return;
    }
    row.put("time_zone", TimeZone.getDefault().getID());
    event.id = writable().insertOrThrow(TABLE, null, row);
  }

  /** A changed occurrence becomes an event of its own, and its day one on which the others leave a gap. */
  public void saveAlone(Event changed, Occurrence instead) {
    inOne(() -> {
      leaveOut(instead);
      changed.id = Event.NEW;
      changed.parentId = instead.event.id;
      changed.repetition = Repetition.NONE;
      save(changed);
    });
  }

  /** All of a repeating event, with its changed occurrences. */
  public void delete(Event event) {
    writable().delete(TABLE, "id = ? OR parent_id = ?", arguments(event.id, event.id));
  }

  public void delete(Iterable<Event> events) {
    inOne(() -> {
      for (Event event : events) delete(event);
    });
  }

  public void leaveOut(Occurrence occurrence) {
    Event event = find(occurrence.event.id);
    event.repetition = event.repetition.without(occurrence.firstDay());
    save(event);
  }

  /** This occurrence and the later ones are gone; all of it where it is the first. */
  public void endBefore(Occurrence occurrence) {
    Event event = find(occurrence.event.id);
    if (occurrence.startSec <= event.startSec) {
      delete(event);
      return;
    }
    event.repetition = event.repetition.withLimit(DeviceTime.sec(occurrence.firstDay()) - 1);
    save(event);
  }

  private void inOne(Runnable changes) {
    SQLiteDatabase writable = writable();
    writable.beginTransaction();
    try {
      changes.run();
      writable.setTransactionSuccessful();
    } finally {
      writable.endTransaction();
    }
  }

  private List<Event> select(String where, long... arguments) {
    List<Event> events = new ArrayList<>();
    try (Cursor rows = writable().query(TABLE, null, where, arguments(arguments), null, null, null)) {
      while (rows.moveToNext()) {
        ContentValues row = new ContentValues();
        DatabaseUtils.cursorRowToContentValues(rows, row);
        events.add(Event.of(row));
      }
    }
    return events;
  }

  private SQLiteDatabase writable() {
    return database.getWritableDatabase();
  }

  private static String[] arguments(long... numbers) {
    String[] arguments = new String[numbers.length];
    for (int i = 0; i < numbers.length; i++) arguments[i] = Long.toString(numbers[i]);
    return arguments;
  }
}
