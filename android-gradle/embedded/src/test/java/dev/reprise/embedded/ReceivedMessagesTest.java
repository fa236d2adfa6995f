package dev.reprise.embedded;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertNotNull;
import static org.junit.Assert.assertTrue;

import dev.reprise.embedded.console.Console;
import dev.reprise.embedded.phone.Left.Posted;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.Test;

/** The app for text messages: what comes in, what is found, and what goes. */
public class ReceivedMessagesTest extends MessagesPhone {
  private static final String LONG = "Twelve words that are said again and again until no single message holds them. ".repeat(4).trim();

  @Test
  public void aMessageThatComesInIsKeptShownAndAnswered() {
    contact("Ada Lovelace", "555-0100");
    receive("5550100", "Where are you?");
    assertEquals(List.of("Where are you?"), column("inbox", "body"));
    assertTrue(Math.abs((Long) column("inbox", "date").get(0) - phone.properties().nowMs()) < 60_000);
    Posted posted = phone.left().notifications().get(0);
    assertEquals("Ada Lovelace: Where are you?", posted.title() + ": " + posted.text());

    open();
    Ui.awaitShown(id("conversation_unread", "1"));
    Ui.tap(id("conversation_title", "Ada Lovelace"));
    Ui.awaitShown("//node[starts-with(@text, 'Received')]");
    awaitColumn("inbox", "read", 1L);
    assertTrue(phone.left().notifications().stream().noneMatch(each -> each.packageName().equals(APP)));
    type("message", "On my way");
    Ui.tap(id("send"));
    awaitColumn("sent", "address", "5550100");

    receive("5550100", "Good");
    Ui.awaitShown(id("message_body", "Good"));
    assertTrue(phone.left().notifications().stream().noneMatch(each -> each.packageName().equals(APP)));
    awaitColumn("inbox", "read", 1L, 1L);
  }

  @Test
  public void inAirplaneModeAMessageIsNotSentAndCanBeSentLater() {
    phone.settings().put("global", "airplane_mode_on", "1");
    assertNotNull(phone.telephony().receive("5550100", "lost"));
    openThread("5550100");
    type("message", "Later");
    Ui.tap(id("send"));
    awaitColumn("failed", "body", "Later");
    assertEquals(List.of(), column("sent", "body"));
    phone.settings().put("global", "airplane_mode_on", "0");
    Ui.tap("//node[starts-with(@text, 'Not sent')]");
    Ui.tap(Ui.text("Send again"));
    awaitColumn("sent", "body", "Later");
    awaitColumn("failed", "body");
  }

  @Test
  public void aLongTextAndOneInAnyScriptComeInWhole() {
    String wide = "你好，世界。🙂 ".repeat(30).trim();
    for (String text : new String[] {LONG, wide, "Grüße {[€]} \\ ^ ~ |\nline two", "x".repeat(160), "x".repeat(161)}) {
      receive("+4915550100", text);
      assertEquals(text, column("inbox", "body").get(0));
    }
    receive("Bank 24", "A name for a number");
    assertEquals("Bank 24", column("inbox", "address").get(0));
    assertNotNull(phone.telephony().receive("A name of many letters", "x"));
    assertNotNull(phone.telephony().receive("1", ""));
  }

  @Test
  public void theStockAdbClientSendsOneByTheConsole() throws Exception {
    Path home = Files.createTempDirectory("home");
    try (Console console = Console.start(phone, 0, home.resolve(".emulator_console_auth_token"))) {
      ProcessBuilder adb = new ProcessBuilder("adb", "-s", "emulator-" + console.port(), "emu", "sms", "send", "+15550100", "Two words, and = more").redirectErrorStream(true);
      adb.environment().put("HOME", home.toString());
      Process process = adb.start();
      String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      assertEquals(said, 0, process.waitFor());
    }
    awaitColumn("inbox", "body", "Two words, and = more");
    assertEquals(List.of("+15550100"), column("inbox", "address"));
  }

  @Test
  public void aSearchFindsPeopleAndWords() {
    contact("Ada Lovelace", "555-0100");
    receive("5550100", "The engine works");
    receive("5550101", "Lunch?");
    open();
    Ui.tap(id("search"));
    Ui.awaitShown("//node[@resource-id='android:id/search_src_text']");
    phone.input().text("engine");
    TestDevice.await("one conversation", () -> Ui.find(id("conversation_title")).getLength() == 1);
    assertTrue(Ui.shows(id("conversation_title", "Ada Lovelace")));
    for (int i = 0; i < 6; i++) phone.input().key(67, false);
    phone.input().text("0101");
    Ui.awaitShown(id("conversation_title", "5550101"));
    assertFalse(Ui.shows(id("conversation_title", "Ada Lovelace")));
    phone.input().text("x");
    Ui.awaitShown(Ui.text("Nothing matches “0101x”"));
  }

  @Test
  public void aConversationGoesOnlyWhenThePersonSaysSo() {
    receive("5550100", "Keep me");
    open();
    hold(id("conversation_title", "5550100"));
    Ui.tap(Ui.text("Delete conversation"));
    Ui.tap("//node[@resource-id='android:id/button2']");
    assertEquals(1, column("inbox", "body").size());
    Ui.awaitShown(id("conversation_title", "5550100"));
    hold(id("conversation_title", "5550100"));
    Ui.tap(Ui.text("Delete conversation"));
    Ui.tap("//node[@resource-id='android:id/button1']");
    awaitColumn("inbox", "body");
    Ui.awaitShown(Ui.text("No conversations yet"));
  }

  @Test
  public void anotherAppForMessagesCannotBeNamedThatIsNone() {
    assertEquals(APP, phone.settings().get("secure", "sms_default_application"));
    phone.settings().put("secure", "sms_default_application", "dev.reprise.testapp");
    receive("5550100", "Still kept");
    assertEquals(List.of("Still kept"), column("inbox", "body"));
  }
}
