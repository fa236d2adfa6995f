package com.simplemobiletools.calendar.pro.editor;

import android.content.Intent;
import android.provider.CalendarContract;
import com.simplemobiletools.calendar.pro.model.DeviceTime;
import com.simplemobiletools.calendar.pro.model.Event;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;

/** What the form of a new event begins with. */
public final class NewEvent {
  private static final long HOUR_SEC = 3600;

  private NewEvent() {}

  /** An hour long, from the next full hour of the clock on. */
  public static Event on(LocalDate day) {
    LocalDateTime now = DeviceTime.at(DeviceTime.nowSec());
    LocalDateTime hour = now.truncatedTo(ChronoUnit.HOURS).plusHours(1);
    boolean tonight = day.equals(now.toLocalDate());
    Event event = new Event();
    event.startSec = DeviceTime.sec(tonight ? hour : day.atTime(hour.toLocalTime()));
    event.endSec = event.startSec + HOUR_SEC;
    return event;
  }

  /** With what another app knows of it (ACTION_INSERT). */
  public static Event of(Intent insert) {
    Event event = on(DeviceTime.today());
    long startMs = insert.getLongExtra(CalendarContract.EXTRA_EVENT_BEGIN_TIME, event.startSec * 1000);
    event.startSec = Math.floorDiv(startMs, 1000L);
    event.endSec = Math.floorDiv(insert.getLongExtra(CalendarContract.EXTRA_EVENT_END_TIME, startMs + HOUR_SEC * 1000), 1000L);
    event.title = text(insert, CalendarContract.Events.TITLE);
    event.location = text(insert, CalendarContract.Events.EVENT_LOCATION);
    event.description = text(insert, CalendarContract.Events.DESCRIPTION);
    if (insert.getBooleanExtra(CalendarContract.EXTRA_EVENT_ALL_DAY, false)) {
      event.setAllDay(true);
      event.setDays(event.first().firstDay(), event.first().lastDay());
    }
    return event;
  }

  private static String text(Intent insert, String extra) {
    String text = insert.getStringExtra(extra);
    return text == null ? "" : text;
  }
}
