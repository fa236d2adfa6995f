package dev.reprise.embedded;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertTrue;

import dev.reprise.embedded.phone.Packages.InstallFlag;
import dev.reprise.embedded.phone.Phone;
import java.util.List;
import java.util.Set;
import org.junit.After;
import org.junit.Before;
import org.junit.BeforeClass;
import org.junit.Test;

/** Alarms, cities, timers and the stopwatch: what a person does to them, what is kept of it, and what rings. */
public class ClockTest {
  private static final String APP = "com.google.android.deskclock";
  /** 2023-10-15, a Sunday, at 15:34 UTC. */
  private static final long SUNDAY_MS = 1_697_384_040_000L;
  private final Phone phone = TestDevice.phone();
  private final AppUi ui = new AppUi(APP, "com.android.deskclock.DeskClock");
  private final AppDatabase kept = new AppDatabase(APP, "clock.db");

  @BeforeClass
  public static void install() throws Exception {
    TestDevice.phone().packages().install(TestDevice.apk("clock-1"), Set.of(InstallFlag.REPLACE, InstallFlag.ALLOW_DOWNGRADE));
  }

  @Before
  public void aClockThatNobodyHasSet() {
    TestDevice.asBuilt();
    phone.settings().put("system", "time_12_24", "24");
    phone.properties().setTimeZone("UTC");
    phone.properties().setClock(SUNDAY_MS);
    phone.packages().clear(APP);
    phone.bootCompleted();
    TestDevice.await("the clock's file at the end of the boot", kept::exists);
    phone.activities().awaitBroadcasts();
    ui.open();
  }

  @After
  public void leave() {
    phone.packages().clear(APP);
    phone.properties().setClock(System.currentTimeMillis());
    phone.settings().put("system", "time_12_24", null);
    TestDevice.asBuilt();
  }

  private void addAlarm(int hour, int minute) {
    ui.tap("add_alarm");
    Ui.tap("//node[@resource-id='android:id/toggle_mode']");
    write("android:id/input_hour", hour);
    write("android:id/input_minute", minute);
    Ui.tap("//node[@resource-id='android:id/button1']");
    ui.await("alarm_time", String.format("%02d:%02d", hour, minute));
  }

  private void write(String id, int value) {
    String field = "//node[@resource-id='" + id + "']";
    Ui.tap(field);
    Ui.awaitShown(field + "[@focused='true']");
    phone.input().key(123, false); // MOVE_END
    phone.input().key(67, false); // DEL
    phone.input().key(67, false);
    phone.input().text(String.valueOf(value));
  }

  private void awaitKept(String row, String query) {
    TestDevice.await(row + " by " + query, () -> kept.rows(query).equals(List.of(row)));
  }

  private boolean rings(String title) {
    return phone.left().notifications().stream().anyMatch(posted -> posted.packageName().equals(APP) && posted.title().equals(title));
  }

  @Test
  public void anAlarmOnSomeDaysRingsOnTheNextOfThemAndAgainWhenItIsPutOff() {
    addAlarm(16, 5);
    ui.tap("alarm_time");
    Ui.tap("//node[@content-desc='Monday']");
    Ui.tap("//node[@content-desc='Friday']");
    ui.await("rings", "Mon, Fri");
    ui.type("label", "Choir");
    awaitKept("16|5|17|1|Choir", "SELECT hour, minute, days, enabled, label FROM alarms");
    phone.properties().advanceClock(40 * 60_000);
    assertFalse("not on a Sunday", rings("Choir"));
    phone.properties().advanceClock(24 * 3_600_000);
    TestDevice.await("the alarm", () -> rings("Choir"));
    Ui.tapAnywhere("//node[@text='Snooze']");
    TestDevice.await("silence", () -> !rings("Choir"));
    phone.properties().advanceClock(11 * 60_000);
    TestDevice.await("the alarm again", () -> rings("Choir"));
    Ui.tapAnywhere("//node[@text='Dismiss']");
    TestDevice.await("silence", () -> !rings("Choir"));
    awaitKept("1", "SELECT enabled FROM alarms");
  }

  @Test
  public void anAlarmWithoutDaysRingsOnceAndIsOffThen() {
    addAlarm(15, 50);
    ui.await("alarm_days", "Today");
    phone.properties().advanceClock(20 * 60_000);
    TestDevice.await("the alarm", () -> rings("Alarm"));
    awaitKept("0", "SELECT enabled FROM alarms");
  }

  @Test
  public void anAlarmIsSwitchedOffAndDeletedOnlyWhenThatIsMeant() {
    addAlarm(7, 30);
    ui.await("alarm_days", "Tomorrow");
    Ui.tap("//node[@content-desc='Alarm at 07:30']");
    ui.await("alarm_days", "Off");
    awaitKept("7|30|0", "SELECT hour, minute, enabled FROM alarms");
    ui.hold(ui.id("alarm_time"));
    ui.tap("delete_marked");
    Ui.tap(Ui.text("CANCEL") + "|" + Ui.text("Cancel"));
    awaitKept("1", "SELECT count(*) FROM alarms");
    ui.tap("delete_marked");
    Ui.awaitShown(Ui.text("Delete 1 alarm?"));
    Ui.tap("//node[@resource-id='android:id/button1']");
    Ui.awaitShown(Ui.text("No alarms yet"));
    awaitKept("0", "SELECT count(*) FROM alarms");
  }

  @Test
  public void theStopwatchGoesOnWhileItsAppIsStoppedAndThePhoneIsTurned() {
    ui.tap("tab_stopwatch");
    Ui.awaitShown("//node[@content-desc='Start']");
    assertEquals("its tab and its title", 2, Ui.find(Ui.text("Stopwatch")).getLength());
    ui.tap("start_pause");
    Ui.awaitShown("//node[@content-desc='Pause']");
    Ui.awaitShown("//node[@content-desc='Lap']");
    phone.properties().advanceClock(60_000);
    ui.tap("lap");
    ui.await("lap_number", "Lap 1");
    phone.activities().forceStop(APP);
    phone.properties().advanceClock(60_000);
    ui.open();
    ui.turned(() -> Ui.awaitShown(ui.id("stopwatch_time") + "[starts-with(@text, '02:')]"));
    ui.tap("start_pause");
    Ui.awaitShown("//node[@content-desc='Start']");
    awaitKept("0|1", "SELECT running, gathered_ms BETWEEN 120000 AND 180000 FROM stopwatch");
    ui.tap("reset");
    ui.await("stopwatch_time", "00:00.0");
    awaitKept("0|0|0", "SELECT running, gathered_ms, (SELECT count(*) FROM laps) FROM stopwatch");
  }

  @Test
  public void aTimerIsTypedKeptRunsDownAndRings() {
    ui.tap("tab_timer");
    for (String digit : new String[] {"1", "0", "2", "0", "3"}) ui.tap("digit_" + digit);
    ui.await("timer_entry", "01h 02m 03s");
    assertEquals("1 hour, 2 minutes, 3 seconds", Ui.one(ui.id("timer_entry")).getAttribute("content-desc"));
    phone.activities().forceStop(APP);
    awaitKept("10203|0", "SELECT digits, (SELECT count(*) FROM timers) FROM timer_entry");
    ui.open();
    ui.turned(() -> ui.await("timer_entry", "01h 02m 03s"));
    ui.tap("start_timer");
    ui.await("timer_state", "Running");
    ui.tap("timer_toggle");
    ui.await("timer_state", "Paused");
    phone.properties().advanceClock(2 * 3_600_000);
    assertFalse("a timer that stands rang", rings("Time is up"));
    ui.tap("timer_toggle");
    ui.tap("timer_add");
    awaitKept("3723000|60000|1|0", "SELECT length_ms, added_ms, running, rung FROM timers");
    phone.properties().advanceClock(3_723_000);
    assertFalse("a minute early", rings("Time is up"));
    phone.properties().advanceClock(61_000);
    TestDevice.await("the timer", () -> rings("Time is up"));
    Ui.tapAnywhere("//node[@text='Stop']");
    TestDevice.await("silence", () -> !rings("Time is up"));
    awaitKept("3723000|0|0|0|0", "SELECT length_ms, added_ms, running, rung, gathered_ms FROM timers");
  }

  @Test
  public void citiesAreFoundChosenAndTakenAwayInThreeLanguages() {
    ui.tap("tab_clock");
    ui.tap("add_city");
    Ui.tap(ui.id("search"));
    Ui.awaitShown("//node[@resource-id='android:id/search_src_text' and @focused='true']");
    phone.input().text("toky");
    Ui.awaitShown("//node[@resource-id='android:id/search_src_text' and @text='toky']");
    Ui.tap("//node[@resource-id='android:id/text1' and @text='Tokyo']");
    Ui.awaitShown("//node[@text='Tokyo' and @checked='true']");
    ui.back();
    ui.back();
    Ui.awaitShown(ui.id("city_difference") + "[@text='Tomorrow, +9 h']");
    awaitKept("Asia/Tokyo", "SELECT zone FROM cities");
    phone.settings().put("system", "system_locales", "de-DE");
    Ui.awaitShown(Ui.text("Morgen, +9 Std."));
    phone.settings().put("system", "system_locales", "zh-CN");
    ui.await("city_name", "东京");
    ui.hold(ui.id("city_name"));
    ui.tap("delete_marked");
    Ui.awaitShown(Ui.text("还没有城市"));
    assertTrue(kept.rows("SELECT zone FROM cities").isEmpty());
  }
}
