package dev.reprise.embedded;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertTrue;

import java.nio.file.Files;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.Test;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/** What the calendar shows of its table, which other programs replace. */
public class CalendarViewsTest extends CalendarCase {
  @Test
  public void aSearchFindsTitlesOfAnyTime() {
    someEvents(3);
    open();
    Ui.tap(id("search"));
    Ui.awaitShown("//node[@resource-id='android:id/search_src_text' and @focused='true']");
    phone.input().text("event 1");
    TestDevice.await("the one that has the words", () -> Ui.shows(Ui.text("Event 1")) && !Ui.shows(Ui.text("Event 0")));
    assertTrue(Ui.shows(id("day_head") + "[@text='Monday, March 10, 2031']"));
    phone.input().text("x");
    Ui.awaitShown(Ui.text("No event matches “event 1x”"));
  }

  @Test
  public void aFileThatAnotherProgramPutThereIsShownAtTheNextStart() throws Exception {
    open();
    phone.activities().forceStop(APP);
    Files.delete(database);
    write("CREATE TABLE other (x)");
    open();
    Ui.awaitShown(id("date_title"));
    assertEquals(List.of("events"), read("SELECT name FROM sqlite_master WHERE name = 'events'"));
    phone.activities().forceStop(APP);
    someEvents(40);
    openDay(DAY);
    for (int scrolls = 0; !Ui.shows(Ui.text("Event 39")); scrolls++) {
      assertTrue("The last of 40 events is not reached", scrolls < 20);
      phone.input().swipe(360, 1000, 360, 300, 200);
      phone.display().screenshot();
    }
  }

  @Test
  public void whatIsComingIsListedByDaysAndWhatWasBeforeOnRequest() {
    LocalDate today = LocalDate.now();
    write("INSERT INTO events (start_ts, end_ts, title) VALUES (" + sec(today.minusDays(20), 9, 0) + ", " + sec(today.minusDays(20), 10, 0) + ", 'Past')");
    write("INSERT INTO events (start_ts, end_ts, title, flags) VALUES (" + sec(today.plusDays(1), 0, 0) + ", " + sec(today.plusDays(1), 12, 0) + ", 'Feast', 1)");
    open();
    Ui.tap(id("view_list"));
    Ui.awaitShown(Ui.text("Feast"));
    assertTrue(Ui.shows("//node[starts-with(@text, 'Tomorrow, ')]"));
    assertTrue(Ui.shows(id("event_time") + "[@text='All day']"));
    assertFalse(Ui.shows(Ui.text("Past")));
    Ui.tap(id("show_earlier"));
    phone.input().swipe(360, 400, 360, 1000, 200);
    Ui.awaitShown(Ui.text("Past"));
  }

  @Test
  public void itSpeaksGermanAndChineseAndBeginsTheWeekAsTheyDo() {
    someEvents(1);
    phone.settings().put("system", "system_locales", "de-DE");
    open();
    Ui.awaitShown(id("weekdays") + "/node[1][@content-desc='Montag']");
    openDay(DAY);
    Ui.awaitShown(id("date_title") + "[@text='Montag, 10. März 2031']");
    phone.settings().put("system", "system_locales", "zh-CN");
    Ui.awaitShown(id("date_title") + "[@text='2031年3月10日星期一']");
    Ui.tap(id("event_title"));
    Ui.tap("//node[@content-desc='删除']");
    Ui.awaitShown(Ui.text("要删除“Event 0”吗？"));
  }

  @Test
  public void aDateIsGoneToByThePicker() {
    openDay(DAY);
    Ui.tap(id("date_title"));
    Ui.tap("//node[@text='25']");
    Ui.tap(Ui.text("OK"));
    Ui.awaitShown(id("date_title") + "[@text='Tuesday, March 25, 2031']");
  }

  @Test
  public void eventsRepeatAsTheirColumnsSay() {
    int month = 2_592_001;
    repeating("Rent", LocalDate.of(2031, 1, 31), month, 1, 0);
    repeating("Board", LocalDate.of(2031, 2, 10), month, 4, 0);
    repeating("Wash", LocalDate.of(2031, 2, 24), month, 2, 0); // the last of four Mondays; March has five
    repeating("Closing", LocalDate.of(2031, 2, 28), month, 3, 0);
    repeating("Birthday", LocalDate.of(2029, 3, 15), 31_536_000, 1, 0);
    repeating("Course", LocalDate.of(2031, 2, 26), 2 * 604_800, 4, 0);
    repeating("Thrice", LocalDate.of(2031, 3, 5), 86_400, 0, -3);
    repeating("Fair", LocalDate.of(2031, 3, 20), 86_400, 0, sec(LocalDate.of(2031, 3, 22), 0, 0) - 1);
    openDay(DAY);
    Ui.tap(id("view_month"));
    days("Rent", 31);
    days("Board", 10);
    days("Wash", 31);
    days("Closing", 31);
    days("Birthday", 15);
    days("Course", 12, 26);
    days("Thrice", 5, 6, 7);
    days("Fair", 20, 21);
  }

  private void repeating(String title, LocalDate first, int interval, int rule, long limit) {
    write("INSERT INTO events (start_ts, end_ts, title, repeat_interval, repeat_rule, repeat_limit) VALUES ("
        + sec(first, 9, 0) + ", " + sec(first, 10, 0) + ", '" + title + "', " + interval + ", " + rule + ", " + limit + ")");
  }

  private void days(String title, int... expected) {
    Ui.awaitShown(cell("March " + expected[0], title));
    NodeList cells = Ui.find(id("day_cell") + "[contains(@content-desc, ' March ') and contains(@content-desc, '" + title + "')]");
    List<String> found = new ArrayList<>();
    for (int i = 0; i < cells.getLength(); i++) found.add(((Element) cells.item(i)).getAttribute("text"));
    assertEquals(title, Arrays.stream(expected).mapToObj(Integer::toString).collect(Collectors.toList()), found);
  }
}
