package dev.reprise.embedded;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertTrue;

import dev.reprise.embedded.phone.Packages.InstallFlag;
import dev.reprise.embedded.phone.Packages.Refused;
import dev.reprise.embedded.phone.Phone;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import org.junit.After;
import org.junit.Before;
import org.junit.Test;

/** The expenses app over its database, which other programs read and put others in the place of. */
public class ExpensesTest {
  private static final String APP = "com.arduia.expense";
  private static final String ALL = "SELECT name, amount, category, note FROM expense ORDER BY expense_id";
  private static final String YES = "//node[@resource-id='android:id/button1']";
  private static final String NO = "//node[@resource-id='android:id/button2']";
  private final Phone phone = TestDevice.phone();
  private final AppDatabase database = new AppDatabase(APP, "accounting.db");
  private final AppUi app = new AppUi(APP, APP + ".ui.MainActivity");

  @Before
  public void fiveExpensesOfTwoMonths() throws Refused {
    TestDevice.asBuilt();
    phone.properties().setClock(noon(10, 15));
    phone.packages().install(TestDevice.apk("expenses-1"), Set.of(InstallFlag.REPLACE, InstallFlag.ALLOW_DOWNGRADE));
    phone.packages().clear(APP);
    phone.bootCompleted();
    TestDevice.await("a database before the app is opened", database::exists);
    phone.activities().awaitBroadcasts();
    database.replace(
        insert("Rent", 50000, 4, "Urgent", 9, 3),
        insert("Salary", 123456, 2, "Paid by card", 10, 2),
        insert("Books", 1299, 6, "A need", 10, 2),
        insert("Books", 1299, 6, "Want to have", 10, 2),
        insert("Groceries", 8050, 3, " untouched ", 10, 14));
    app.open();
    Ui.awaitShown(row("Rent"));
  }

  @After
  public void asBuilt() {
    TestDevice.asBuilt();
    phone.properties().setClock(System.currentTimeMillis());
  }

  private static String insert(String name, int cents, int category, String note, int month, int day) {
    long ms = noon(month, day);
    return "INSERT INTO expense (name, amount, category, note, created_date, modified_date) VALUES ('" + name + "', " + cents + ", " + category + ", '" + note + "', " + ms + ", " + ms + ")";
  }

  private static long noon(int month, int day) {
    return LocalDateTime.of(2023, month, day, 12, 0).atZone(ZoneId.systemDefault()).toInstant().toEpochMilli();
  }

  /** In the calendar of the date dialog, which has a description of each day. */
  private void pickOctober(int day) {
    Ui.tap(String.format("//node[@content-desc='%02d October 2023']", day));
    Ui.tap(YES);
    Ui.awaitNowhere("//node[@resource-id='android:id/date_picker_header_date']");
  }

  private String row(String name) {
    return app.id("row_name") + "[@text='" + name + "']";
  }

  private List<String> shownNames() {
    return Ui.texts(app.id("row_name"));
  }

  @Test
  public void anExpenseThatIsEnteredIsOneRowMoreOfTheColumnsThatOthersRead() {
    assertEquals(
        List.of("amount", "category", "created_date", "expense_id", "modified_date", "name", "note"), database.rows("SELECT name FROM pragma_table_info('expense') ORDER BY name"));
    long beforeMs = phone.properties().nowMs();
    app.tap("add");
    app.type("edit_name", "Taxi Fare");
    app.type("edit_amount", "388,5");
    app.tap("edit_category");
    Ui.tap(Ui.text("Transportation"));
    app.type("edit_note", "I may repeat this");
    app.tap("save");
    Ui.awaitShown(row("Taxi Fare"));
    assertTrue(Ui.shows(app.id("day") + "[@text='Today']"));
    assertEquals(List.of("6|Taxi Fare|38850|7|I may repeat this"), database.rows("SELECT expense_id, name, amount, category, note FROM expense WHERE expense_id > 5"));
    List<String> times = database.rows("SELECT created_date >= " + beforeMs + ", modified_date >= created_date FROM expense WHERE expense_id = 6");
    assertEquals(List.of("1|1"), times);
  }

  @Test
  public void whatIsNoAmountIsSaidInOneSentenceAndNothingIsSavedOrLost() {
    app.tap("add");
    app.tap("save");
    app.await("error", "Enter a name");
    app.type("edit_name", "Tea");
    app.tap("save");
    app.await("error", "Enter an amount");
    refuse("abc", "Enter the amount as a number, such as 12.50");
    refuse("-3", "Enter the amount as a number, such as 12.50");
    refuse("1.2.3", "Enter the amount as a number, such as 12.50");
    refuse("2.999", "An amount has at most two decimals, such as 12.50");
    refuse("1,000", "An amount has at most two decimals, such as 12.50");
    refuse("0.00", "The amount must be more than zero");
    refuse("10000000000", "This amount is too large");
    app.hideKeyboard();
    app.turned(() -> app.await("edit_amount", "10000000000"));
    app.back();
    app.turned(() -> Ui.awaitShown(Ui.text("Discard changes?")));
    Ui.tap(Ui.text("Keep editing"));
    app.await("edit_name", "Tea");
    app.back();
    Ui.tap(Ui.text("Discard"));
    Ui.awaitShown(row("Rent"));
    assertEquals(5, database.rows(ALL).size());
  }

  private void refuse(String amount, String sentence) {
    app.rewrite("edit_amount", amount);
    app.tap("save");
    app.await("error", sentence);
  }

  @Test
  public void anEditChangesWhatWasEditedAndTheTimeOfTheChange() {
    Ui.tap(row("Groceries"));
    app.await("kind", "Spent");
    app.tap("edit");
    app.await("edit_amount", "80.50");
    app.tap("edit_date");
    pickOctober(20);
    app.await("edit_date", "October 20, 2023");
    app.turned(() -> app.await("edit_date", "October 20, 2023"));
    app.tap("save");
    app.await("date", "October 20, 2023");
    assertEquals(
        List.of("Groceries|8050|3| untouched |" + noon(10, 20) + "|1"),
        database.rows("SELECT name, amount, category, note, created_date, modified_date >= " + noon(10, 15) + " FROM expense WHERE expense_id = 5"));
  }

  @Test
  public void ofTwoAlikeTheOneWhoseNoteWasReadIsDeletedAfterAYes() {
    Ui.tap(app.id("row_details") + "[@text='Entertainment · Want to have']");
    app.await("note", "Want to have");
    app.tap("delete");
    Ui.tap(NO);
    app.await("note", "Want to have");
    assertEquals(5, database.rows(ALL).size());
    app.tap("delete");
    app.turned(() -> Ui.awaitShown(Ui.text("Delete “Books”?")));
    Ui.tap(YES);
    TestDevice.await("one of them", () -> shownNames().equals(List.of("Groceries", "Books", "Salary", "Rent")));
    assertEquals(List.of("Rent|50000|4|Urgent", "Salary|123456|2|Paid by card", "Books|1299|6|A need", "Groceries|8050|3| untouched "), database.rows(ALL));
  }

  @Test
  public void severalAreMarkedAcrossTheHeadingsOfDaysAndDeletedAtOnce() {
    app.hold(row("Groceries"));
    Ui.awaitShown(Ui.text("1 marked"));
    Ui.tap(app.id("day") + "[last()]");
    Ui.tap(row("Rent"));
    Ui.awaitShown(Ui.text("2 marked"));
    app.tap("mark_all");
    Ui.awaitShown(Ui.text("5 marked"));
    Ui.tap(row("Salary"));
    Ui.awaitShown(Ui.text("4 marked"));
    app.tap("delete_marked");
    Ui.awaitShown(Ui.text("Delete 4 expenses?"));
    Ui.tap(YES);
    TestDevice.await("the other one", () -> shownNames().equals(List.of("Salary")) && !Ui.shows(Ui.text("4 marked")));
    assertEquals(List.of("Salary|123456|2|Paid by card"), database.rows(ALL));
  }

  @Test
  public void daysAndMonthsSayWhatWasSpentAndWhatCameIn() {
    assertEquals(List.of("October 2023", "September 2023"), Ui.texts(app.id("month")));
    assertEquals(List.of("Spent 106.48 · Income 1,234.56", "Spent 500.00"), Ui.texts(app.id("month_totals")));
    assertEquals(List.of("Yesterday", "Monday, October 2", "Sunday, September 3"), Ui.texts(app.id("day")));
    assertEquals(List.of("Spent", "Spent", "Spent", "Income", "Spent"), Ui.texts(app.id("row_kind")));
  }

  @Test
  public void expensesAreFoundByNameAndNoteAndNarrowedToACategoryAndAPeriod() {
    app.tap("search");
    Ui.awaitShown("//node[@resource-id='android:id/search_src_text']");
    phone.input().text("books need");
    TestDevice.await("the one that is needed", () -> Ui.texts(app.id("row_details")).equals(List.of("Entertainment · A need")));
    Ui.tap("//node[@content-desc='Collapse']");
    TestDevice.await("all of them", () -> shownNames().size() == 5);

    app.tap("filter");
    app.tap("filter_category");
    Ui.tap(Ui.text("Entertainment"));
    app.tap("apply");
    app.await("filter_text", "Entertainment");
    assertEquals(List.of("Books", "Books"), shownNames());
    app.tap("clear_filter");
    TestDevice.await("all of them", () -> shownNames().size() == 5);

    app.tap("filter");
    app.tap("filter_from");
    pickOctober(3);
    app.turned(() -> app.await("filter_from", "October 3, 2023"));
    app.tap("filter_to");
    pickOctober(2);
    app.tap("apply");
    app.await("error", "The first day is after the last one");
    app.tap("filter_to");
    pickOctober(14);
    app.tap("apply");
    app.await("filter_text", "October 3, 2023 to October 14, 2023");
    assertEquals(List.of("Groceries"), shownNames());
    assertEquals(List.of("Spent 80.50"), Ui.texts(app.id("month_totals")));
    app.back();
    TestDevice.await("all of them", () -> shownNames().size() == 5);
  }

  @Test
  public void aMonthIsSummedCategoryByCategory() {
    app.tap("totals");
    app.await("shown_month", "October 2023");
    assertEquals(List.of("Income", "Food", "Entertainment"), Ui.texts(app.id("total_category")));
    assertEquals(List.of("1,234.56", "80.50", "25.98"), Ui.texts(app.id("total_amount")));
    app.tap("previous_month");
    app.turned(() -> app.await("shown_month", "September 2023"));
    assertEquals(List.of("Housing"), Ui.texts(app.id("total_category")));
    assertEquals(List.of("1 entry"), Ui.texts(app.id("total_count")));
  }

  @Test
  public void aDatabaseThatIsPutInThePlaceOfItsOwnIsSeenAtTheNextStart() {
    database.replace("DELETE FROM expense WHERE name = 'Books'");
    app.open();
    TestDevice.await("what is left", () -> shownNames().equals(List.of("Groceries", "Salary", "Rent")));
    database.replaceByNothing();
    app.open();
    app.await("empty_title", "No expenses yet");
    assertEquals(List.of(), database.rows(ALL));
  }

  @Test
  public void aPersonReadsItInGermanAndInChinese() {
    phone.settings().put("system", "system_locales", "de-DE");
    app.await("title", "Ausgaben");
    assertEquals(List.of("Ausgegeben 106,48 · Eingenommen 1.234,56", "Ausgegeben 500,00"), Ui.texts(app.id("month_totals")));
    Ui.tap(row("Groceries"));
    app.tap("edit");
    app.await("edit_amount", "80,50");
    app.rewrite("edit_amount", "7.5");
    app.tap("save");
    app.await("amount", "7,50");
    phone.settings().put("system", "system_locales", "zh-CN");
    app.await("kind", "支出");
    assertEquals(List.of("750"), database.rows("SELECT amount FROM expense WHERE expense_id = 5"));
  }
}
