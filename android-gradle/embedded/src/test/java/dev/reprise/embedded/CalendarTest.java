package dev.reprise.embedded;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertTrue;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.Test;

/** Events of the calendar are made, changed and deleted; what then lies in its table, others read. */
public class CalendarTest extends CalendarCase {
  private static final int BACK = 4;

  @Test
  public void theTableThatIsThereAtTheEndOfTheBootHasTheColumnsThatEvaluatorsRead() {
    Set<String> columns = Set.of("id", "start_ts", "end_ts", "title", "location", "description", "reminder_1_minutes", "reminder_2_minutes", "reminder_3_minutes",
        "reminder_1_type", "reminder_2_type", "reminder_3_type", "repeat_interval", "repeat_rule", "repeat_limit", "repetition_exceptions", "attendees", "import_id",
        "time_zone", "flags", "event_type", "parent_id", "last_updated", "source", "availability", "color", "type");
    assertEquals(new TreeSet<>(columns), new TreeSet<>(read("SELECT name FROM pragma_table_info('events')")));
  }

  @Test
  public void anEventIsAddedOnTheDayThatIsShown() {
    // A new event begins with the next full hour, which is tomorrow's late in the evening: the clock says when this is.
    phone.properties().setClock(sec(DAY, 9, 40) * 1000);
    open();
    Ui.tap("//node[starts-with(@content-desc, 'Today, ') and contains(@content-desc, '; No events')]");
    Ui.awaitShown(Ui.text("No events on this day"));
    Ui.tap(id("add"));
    type("title", "Dentist");
    type("location", "Main Street 1");
    type("description", "Bring the card");
    Ui.tap(id("save"));
    Ui.awaitShown(id("event_title") + "[@text='Dentist']");
    assertEquals(List.of("Dentist|Main Street 1|Bring the card|0|0|-1|[]|" + ZoneId.systemDefault().getId() + "|3600"),
        read("SELECT title, location, description, repeat_interval, repeat_rule, reminder_1_minutes, repetition_exceptions, time_zone, end_ts - start_ts FROM events"));
    assertEquals(List.of(Long.toString(sec(DAY, 10, 0))), read("SELECT start_ts FROM events"));
    phone.input().key(BACK, false);
    Ui.awaitShown("//node[starts-with(@content-desc, 'Today, ') and contains(@content-desc, '; 1 event; ') and contains(@content-desc, ' Dentist')]");
  }

  @Test
  public void theEndGoesWithTheStartAndMayNotComeBeforeIt() {
    insert("Talk", DAY, 10, 45);
    Ui.tap(id("start_date"));
    Ui.tap("//node[@text='20']");
    Ui.tap(Ui.text("OK"));
    Ui.awaitShown(id("end_date") + "[@content-desc='Ends on Thu, Mar 20, 2031']");
    Ui.tap(id("end_date"));
    Ui.tap("//node[@text='19']");
    Ui.tap(Ui.text("OK"));
    Ui.awaitShown(Ui.text("The event ends before it starts"));
    Ui.tap(id("save"));
    phone.display().screenshot();
    assertTrue(Ui.shows(Ui.text("The event ends before it starts")));
    assertEquals(List.of(), read("SELECT title FROM events"));
    Ui.tap(id("end_date"));
    Ui.tap("//node[@text='20']");
    Ui.tap(Ui.text("OK"));
    TestDevice.await("no objection", () -> Ui.shows(id("save")) && !Ui.shows(Ui.text("The event ends before it starts")));
    save();
    assertEquals(List.of(sec(DAY.plusDays(10), 10, 0) + "|2700"), read("SELECT start_ts, end_ts - start_ts FROM events"));
  }

  @Test
  public void anEventWithoutATitleIsNotStored() {
    insert("", DAY, 10, 45);
    Ui.tap(id("save"));
    Ui.awaitShown(Ui.text("Enter a title"));
    assertEquals(List.of(), read("SELECT title FROM events"));
  }

  @Test
  public void aWeeklyEventIsOnItsWeekdaysAndOneOfThemCanBeLeftOut() {
    insert("Choir", DAY, 18, 60);
    choose("repetition", "Weekly");
    Ui.awaitShown(id("monday") + "[@checked='true']");
    Ui.tap(id("wednesday"));
    save();
    assertEquals(List.of("604800|5|0"), read("SELECT repeat_interval, repeat_rule, repeat_limit FROM events"));

    openDay(DAY.plusDays(9));
    Ui.tap(id("event_title"));
    Ui.awaitShown(Ui.text("Weekly on Mon, Wed"));
    Ui.tap(id("delete"));
    Ui.tap(Ui.text("Only this occurrence"));
    Ui.awaitShown(Ui.text("No events on this day"));
    assertEquals(List.of("[\"20310319\"]"), read("SELECT repetition_exceptions FROM events"));

    Ui.tap(id("view_month"));
    for (int day : new int[] {10, 12, 17, 24, 26, 31}) Ui.awaitShown(cell("March " + day, "1 event; 18:00"));
    for (int day : new int[] {3, 11, 19}) assertTrue(Ui.shows(cell("March " + day, "No events")));

    Ui.tap(cell("March 24", "Choir"));
    Ui.tap(id("event_title"));
    Ui.tap(id("delete"));
    Ui.tap(Ui.text("This and all later ones"));
    Ui.awaitShown(Ui.text("No events on this day"));
    assertEquals(List.of(Long.toString(sec(DAY.plusDays(14), 0, 0) - 1)), read("SELECT repeat_limit FROM events"));
  }

  @Test
  public void oneChangedOccurrenceIsAnEventOfItsOwn() {
    write("INSERT INTO events (start_ts, end_ts, title, repeat_interval) VALUES (" + sec(DAY, 7, 0) + ", " + sec(DAY, 7, 30) + ", 'Run', 86400)");
    openDay(DAY.plusDays(3));
    Ui.tap(id("event_title"));
    Ui.tap(id("edit"));
    Ui.tap(Ui.text("Only this occurrence"));
    type("title", " far");
    save();
    Ui.awaitShown(id("details_title") + "[@text='Run far']");
    String id = read("SELECT id FROM events WHERE title = 'Run'").get(0);
    assertEquals(List.of("Run|86400|0|[\"20310313\"]", "Run far|0|" + id + "|[]"), read("SELECT title, repeat_interval, parent_id, repetition_exceptions FROM events ORDER BY id"));
    assertEquals(List.of(Long.toString(sec(DAY.plusDays(3), 7, 0))), read("SELECT start_ts FROM events WHERE title = 'Run far'"));
  }

  @Test
  public void anEventIsDeletedWhenThatIsConfirmedAndNotBefore() {
    someEvents(2);
    openDay(DAY);
    Ui.tap(id("event_title") + "[@text='Event 0']");
    Ui.tap(id("delete"));
    Ui.tap(Ui.text("Cancel"));
    Ui.awaitShown(id("details_title"));
    assertEquals(List.of("2"), read("SELECT count(*) FROM events"));
    Ui.tap(id("delete"));
    Ui.awaitShown(Ui.text("Delete “Event 0”?"));
    Ui.tap(Ui.text("Delete"));
    TestDevice.await("the other one alone", () -> Ui.shows(Ui.text("Event 1")) && !Ui.shows(Ui.text("Event 0")));
    assertEquals(List.of("Event 1"), read("SELECT title FROM events"));
  }

  @Test
  public void severalAreChosenByALongPressAndDeletedTogether() {
    someEvents(3);
    openDay(DAY);
    int[] first = Ui.middle(Ui.one(id("event_title") + "[@text='Event 0']"));
    phone.input().swipe(first[0], first[1], first[0], first[1], 900);
    Ui.awaitShown(Ui.text("1 selected"));
    Ui.tap(id("event_title") + "[@text='Event 2']");
    Ui.awaitShown(Ui.text("2 selected"));
    Ui.tap(id("delete"));
    Ui.awaitShown(Ui.text("Delete 2 events?"));
    Ui.tap(Ui.text("Delete"));
    TestDevice.await("the one that is left", () -> Ui.shows(Ui.text("Event 1")) && !Ui.shows(Ui.text("Event 0")));
    assertEquals(List.of("Event 1"), read("SELECT title FROM events"));
  }

  @Test
  public void aTurnKeepsWhatWasTypedAndLeavingAsksFirst() {
    insert("Talk", DAY, 10, 45);
    type("title", " on maps");
    phone.display().lockRotation(1);
    TestDevice.await("the form on a turned screen", () -> phone.display().now().width > phone.display().now().height && Ui.shows(id("title") + "[@text='Talk on maps']"));
    phone.display().lockRotation(0);
    TestDevice.await("the form upright", () -> phone.display().now().width < phone.display().now().height && Ui.shows(id("title") + "[@text='Talk on maps']"));
    leaveForm();
    Ui.tap(Ui.text("Keep editing"));
    Ui.awaitShown(id("title") + "[@text='Talk on maps']");
    leaveForm();
    Ui.tap(Ui.text("Discard"));
    TestDevice.await("the form closed", () -> !Ui.shows(id("title")));
    assertEquals(List.of(), read("SELECT title FROM events"));
  }

  @Test
  public void anEventOfWholeDaysHasNoTimesAndGetsSomeWhenItIsOneNoMore() {
    insert("Fair", DAY, 10, 45);
    Ui.tap(id("all_day"));
    TestDevice.await("a form without times", () -> !Ui.shows(id("start_time")) && !Ui.shows(id("end_time")));
    Ui.tap(id("end_date"));
    Ui.tap("//node[@text='11']");
    Ui.tap(Ui.text("OK"));
    Ui.awaitShown(id("end_date") + "[@content-desc='Ends on Tue, Mar 11, 2031']");
    save();
    assertEquals(List.of("1|" + sec(DAY, 0, 0) + "|" + sec(DAY, 36, 0)), read("SELECT flags, start_ts, end_ts FROM events"));
    openDay(DAY.plusDays(1));
    Ui.tap(id("event_title"));
    Ui.tap(id("edit"));
    Ui.tap(id("all_day"));
    Ui.awaitShown(id("start_time"));
    save();
    assertEquals(List.of("0|1"), read("SELECT flags, start_ts < end_ts FROM events"));
  }

  @Test
  public void aReminderComesWhenItIsDueAndOpensItsEvent() {
    LocalDate soon = LocalDate.now().plusDays(2);
    insert("Dentist", soon, 10, 30);
    choose("reminder_1", "10 minutes before");
    save();
    assertEquals(List.of("10|-1|-1"), read("SELECT reminder_1_minutes, reminder_2_minutes, reminder_3_minutes FROM events"));
    assertTrue(phone.left().notifications().stream().noneMatch(posted -> posted.packageName().equals(APP)));
    phone.properties().setClock((sec(soon, 10, 0) - 605) * 1000);
    assertTrue(phone.left().notifications().stream().noneMatch(posted -> posted.packageName().equals(APP)));
    phone.properties().advanceClock(10_000);
    TestDevice.await("the reminder", () -> phone.left().notifications().stream().anyMatch(posted -> posted.packageName().equals(APP) && posted.title().equals("Dentist")));
    Ui.tapAnywhere(Ui.text("Dentist"));
    Ui.awaitShown(id("details_title") + "[@text='Dentist']");
  }
}
