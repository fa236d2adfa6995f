package dev.reprise.embedded;

import dev.reprise.embedded.phone.IntentSpec;
import dev.reprise.embedded.phone.Packages.InstallFlag;
import dev.reprise.embedded.phone.Packages.Refused;
import dev.reprise.embedded.phone.Phone;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.After;
import org.junit.Before;
import org.junit.BeforeClass;

/** What a person and another program do to the calendar, in the tests of it. */
abstract class CalendarCase {
  static final String APP = "com.simplemobiletools.calendar.pro";
  /** A Monday. */
  static final LocalDate DAY = LocalDate.of(2031, 3, 10);
  final Phone phone = TestDevice.phone();
  Path database;

  @BeforeClass
  public static void install() throws Refused {
    TestDevice.phone().packages().install(TestDevice.apk("calendar-1"), Set.of(InstallFlag.REPLACE, InstallFlag.ALLOW_DOWNGRADE));
  }

  @Before
  public void aPhoneWithAnEmptyCalendar() {
    TestDevice.asBuilt();
    phone.settings().put("system", "time_12_24", "24");
    phone.packages().clear(APP);
    database = phone.storage().resolve("/data/data/" + APP + "/databases/events.db");
    phone.bootCompleted();
    TestDevice.await("the calendar's file at the end of the boot", () -> Files.exists(database));
    // Not before: the app makes its tables, and this SQLite does not see the locks that the app's has in the same process.
    phone.activities().awaitBroadcasts();
  }

  @After
  public void leave() {
    phone.activities().forceStop(APP);
    phone.properties().setClock(System.currentTimeMillis());
    TestDevice.asBuilt();
    phone.settings().put("system", "time_12_24", null);
  }

  void open() {
    IntentSpec intent = new IntentSpec();
    intent.component = APP + "/" + APP + ".activities.MainActivity";
    intent.flags = 0x10008000; // NEW_TASK | CLEAR_TASK
    phone.activities().start(intent, false, true);
    Ui.awaitShown(id("view_day"));
  }

  void openDay(LocalDate day) {
    IntentSpec intent = new IntentSpec();
    intent.action = "android.intent.action.VIEW";
    intent.data = "content://com.android.calendar/time/" + sec(day, 12, 0) * 1000;
    intent.component = APP + "/" + APP + ".activities.MainActivity";
    intent.flags = 0x10008000; // NEW_TASK | CLEAR_TASK
    phone.activities().start(intent, false, true);
    Ui.awaitShown(id("view_day") + "[@selected='true']");
  }

  void insert(String title, LocalDate day, int hour, int minutes) {
    IntentSpec intent = new IntentSpec();
    intent.action = "android.intent.action.INSERT";
    intent.type = "vnd.android.cursor.dir/event";
    intent.component = APP + "/" + APP + ".activities.EventEditorActivity";
    intent.extras.put("title", title);
    intent.extras.put("beginTime", sec(day, hour, 0) * 1000);
    intent.extras.put("endTime", (sec(day, hour, 0) + minutes * 60L) * 1000);
    intent.flags = 0x10008000; // NEW_TASK | CLEAR_TASK
    String refused = phone.activities().start(intent, false, true);
    if (refused != null) throw new AssertionError(refused);
    Ui.awaitShown(id("title"));
  }

  void type(String field, String text) {
    Ui.tap(id(field));
    Ui.awaitShown(id(field) + "[@focused='true']");
    phone.input().text(text);
    Ui.awaitShown(id(field) + "[contains(@text, '" + text.trim() + "')]");
  }

  void choose(String spinner, String label) {
    Ui.tap(id(spinner));
    Ui.tap(Ui.text(label));
  }

  void save() {
    Ui.tap(id("save"));
    TestDevice.await("the form closed", () -> !Ui.shows(id("save")));
  }

  /** Up, since BACK would first hide the keyboard. */
  void leaveForm() {
    Ui.tap("//node[@content-desc='Close']");
    Ui.awaitShown(Ui.text("Discard changes?"));
  }

  static String id(String name) {
    return "//node[@resource-id='" + APP + ":id/" + name + "']";
  }

  static String cell(String day, String events) {
    return id("day_cell") + "[contains(@content-desc, '" + day + ", ') and contains(@content-desc, '" + events + "')]";
  }

  static long sec(LocalDate day, int hour, int minute) {
    return day.atStartOfDay().plusHours(hour).plusMinutes(minute).atZone(ZoneId.systemDefault()).toEpochSecond();
  }

  /** Half an hour each, one a quarter of an hour after the other. */
  void someEvents(int count) {
    StringBuilder rows = new StringBuilder();
    for (int i = 0; i < count; i++) {
      long start = sec(DAY, 8, 0) + i * 900L;
      rows.append(i == 0 ? "" : ", ").append("(").append(start).append(", ").append(start + 1800).append(", 'Event ").append(i).append("')");
    }
    write("INSERT INTO events (start_ts, end_ts, title) VALUES " + rows);
  }

  /** As another program does: into a file that the app has made and does not hold. */
  void write(String statement) {
    phone.activities().forceStop(APP);
    try (Connection connection = connect()) {
      connection.createStatement().execute(statement);
    } catch (SQLException e) {
      throw new AssertionError(statement, e);
    }
  }

  List<String> read(String query) {
    try (Connection connection = connect();
        ResultSet rows = connection.createStatement().executeQuery(query)) {
      List<String> found = new ArrayList<>();
      while (rows.next()) {
        List<String> row = new ArrayList<>();
        for (int i = 1; i <= rows.getMetaData().getColumnCount(); i++) row.add(rows.getString(i));
        found.add(String.join("|", row));
      }
      return found;
    } catch (SQLException e) {
      throw new AssertionError(query, e);
    }
  }

  private Connection connect() throws SQLException {
    return DriverManager.getConnection("jdbc:sqlite:" + database);
  }
}
