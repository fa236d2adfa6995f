package dev.reprise.embedded;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.Test;

/** The app for text messages over the phone's storage of them: what a person writes. */
public class MessagesTest extends MessagesPhone {
  private static final String LONG = "Twelve words that are said again and again until no single message holds them. ".repeat(4).trim();

  @Test
  public void aMessageToATypedNumberIsSentAtTheClockOfTheDevice() {
    open();
    Ui.awaitShown(Ui.text("No conversations yet"));
    Ui.tap(id("new_conversation"));
    type("recipient", "+15550100");
    Ui.tap(id("confirm"));
    Ui.awaitShown(id("thread_title", "+15550100"));
    type("message", "See you at noon");
    long beforeMs = phone.properties().nowMs();
    Ui.tap(id("send"));
    awaitColumn("sent", "body", "See you at noon");
    assertEquals(List.of("+15550100"), column("sent", "address"));
    long sentMs = (Long) column("sent", "date").get(0);
    assertTrue(sentMs >= beforeMs && sentMs <= phone.properties().nowMs());
    Ui.awaitShown("//node[starts-with(@text, 'Sent')]");
    Ui.awaitShown(id("message", "Type a message") + "|" + id("message", ""));
    assertEquals(List.of(), column("draft", "body"));
  }

  @Test
  public void whatIsNoNumberIsRefusedInWords() {
    open();
    Ui.tap(id("new_conversation"));
    Ui.tap(id("confirm"));
    Ui.awaitShown(Ui.text("Type a number, or choose a contact"));
    type("recipient", "Nobody");
    Ui.tap(id("confirm"));
    Ui.awaitShown("//node[starts-with(@text, 'This is no phone number')]");
    assertTrue(Ui.shows(id("recipient", "Nobody")));
  }

  @Test
  public void twoContactsThatAreChosenGetOneMessageEach() {
    contact("Ada Lovelace", "555-0100");
    contact("Grace Hopper", "555-0101");
    open();
    Ui.tap(id("new_conversation"));
    Ui.tap(id("person_name", "Ada Lovelace"));
    Ui.awaitShown("//node[@content-desc='Remove Ada Lovelace']");
    type("recipient", "Grace");
    TestDevice.await("one contact", () -> Ui.find(id("person_name")).getLength() == 1);
    Ui.tap(id("person_name", "Grace Hopper"));
    Ui.awaitShown("//node[@content-desc='Remove Grace Hopper']");
    Ui.tap(id("confirm"));
    Ui.awaitShown(id("thread_title", "Ada Lovelace, Grace Hopper"));
    type("message", "Both of you");
    Ui.tap(id("send"));
    TestDevice.await("two messages", () -> column("sent", "address").size() == 2);
    assertEquals(Set.of("555-0100", "555-0101"), Set.copyOf(column("sent", "address")));
    assertEquals(1, Set.copyOf(column("sent", "thread_id")).size());
  }

  @Test
  public void aMessageIsSentAgainCopiedForwardedAndDeletedFromItsList() {
    openThread("5550100");
    type("message", "Again");
    Ui.tap(id("send"));
    awaitColumn("sent", "body", "Again");
    hold(id("message_body", "Again"));
    Ui.tap(Ui.text("Send again"));
    awaitColumn("sent", "body", "Again", "Again");
    assertEquals(1, Set.copyOf(column("sent", "thread_id")).size());

    String first = "(" + id("message_body", "Again") + ")[1]";
    TestDevice.await("two bubbles", () -> Ui.find(id("message_body", "Again")).getLength() == 2);
    hold(first);
    Ui.tap(Ui.text("Delete"));
    Ui.tap(Ui.text("Cancel"));
    assertEquals(2, column("sent", "body").size());
    hold(first);
    Ui.tap(Ui.text("Delete"));
    Ui.awaitShown(Ui.text("Delete message?"));
    Ui.tap("//node[@resource-id='android:id/button1']");
    awaitColumn("sent", "body", "Again");

    TestDevice.await("one bubble", () -> Ui.find(id("message_body", "Again")).getLength() == 1);
    hold(id("message_body", "Again"));
    Ui.tap(Ui.text("Forward"));
    type("recipient", "5550101");
    Ui.tap(id("confirm"));
    Ui.awaitShown(id("message", "Again"));
    Ui.tap(id("send"));
    awaitColumn("sent", "address", "5550101", "5550100");
  }

  @Test
  public void whatWasTypedIsThereAfterATurnAndAsADraftAfterTheAppHasEnded() {
    openThread("5550100");
    type("message", "Half a thought");
    phone.display().lockRotation(1);
    TestDevice.await("the turned screen", () -> phone.display().now().width > phone.display().now().height && Ui.shows(id("message", "Half a thought")));
    phone.display().lockRotation(0);
    TestDevice.await("the upright screen", () -> phone.display().now().width < phone.display().now().height && Ui.shows(id("message", "Half a thought")));
    phone.input().key(3, false);
    awaitColumn("draft", "body", "Half a thought");
    phone.activities().forceStop(APP);
    open();
    Ui.tap(id("conversation_snippet", "Draft: Half a thought"));
    Ui.awaitShown(id("message", "Half a thought"));
    Ui.tap(id("send"));
    awaitColumn("sent", "body", "Half a thought");
    awaitColumn("draft", "body");
  }

  @Test
  public void anIntentOrASharedTextStartsTheMessage() {
    open("android.intent.action.SENDTO", "sms:+15550100", null, Map.of("sms_body", "From an intent"));
    Ui.awaitShown(id("message", "From an intent"));
    Ui.tap("//node[@text='SMS']");
    awaitColumn("sent", "body", "From an intent");
    open("android.intent.action.SEND", null, "text/plain", Map.of("android.intent.extra.TEXT", "A shared note"));
    type("recipient", "5550101");
    Ui.tap(id("confirm"));
    Ui.awaitShown(id("message", "A shared note"));
    Ui.tap(id("send"));
    awaitColumn("sent", "body", "A shared note", "From an intent");
  }

  @Test
  public void aLongMessageIsSentAsOne() {
    open("android.intent.action.SENDTO", "sms:5550100", null, Map.of("sms_body", LONG));
    Ui.tap(id("send"));
    awaitColumn("sent", "body", LONG);
  }

  @Test
  public void itSpeaksGermanAndChinese() {
    phone.settings().put("system", "system_locales", "de-DE");
    open();
    Ui.awaitShown(Ui.text("Noch keine Unterhaltungen"));
    phone.settings().put("system", "system_locales", "zh-CN");
    Ui.awaitShown(Ui.text("暂无会话"));
  }
}
