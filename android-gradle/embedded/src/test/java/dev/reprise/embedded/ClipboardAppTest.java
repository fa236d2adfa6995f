package dev.reprise.embedded;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertNull;

import dev.reprise.embedded.phone.Activities.BroadcastResult;
import dev.reprise.embedded.phone.IntentSpec;
import dev.reprise.embedded.phone.Packages.InstallFlag;
import dev.reprise.embedded.phone.Phone;
import java.util.Set;
import org.junit.After;
import org.junit.Before;
import org.junit.Test;

/** The app that shows the clipboard: what a person writes there, and what a shell does by its two broadcasts. */
public class ClipboardAppTest {
  private static final String APP = "ca.zgrs.clipper";
  private static final int OK = -1;
  private final Phone phone = TestDevice.phone();

  @Before
  public void open() throws Exception {
    TestDevice.asBuilt();
    phone.packages().install(TestDevice.apk("clipboard-1"), Set.of(InstallFlag.REPLACE, InstallFlag.ALLOW_DOWNGRADE));
    start();
  }

  @After
  public void uninstall() throws Exception {
    TestDevice.asBuilt();
    phone.packages().uninstall(APP, false);
  }

  private void start() {
    IntentSpec intent = new IntentSpec();
    intent.component = APP + "/" + APP + ".Main";
    intent.flags = 0x10008000; // NEW_TASK | CLEAR_TASK
    assertNull(phone.activities().start(intent, false, true));
    Ui.awaitShown(id("text"));
  }

  private static String id(String name) {
    return "//node[@resource-id='" + APP + ":id/" + name + "']";
  }

  private static String id(String name, String text) {
    return "//node[@resource-id='" + APP + ":id/" + name + "'][@text='" + text + "']";
  }

  private BroadcastResult broadcast(String action, String text) {
    IntentSpec intent = new IntentSpec();
    intent.action = action;
    if (text != null) intent.extras.put("text", text);
    return phone.activities().broadcast(intent);
  }

  @Test
  public void whatTheShellPutsThereIsShownAndGivenBack() {
    assertEquals(OK, broadcast("clipper.set", "Two words, \"quoted\" = 你好").code);
    BroadcastResult got = broadcast("clipper.get", null);
    assertEquals(OK, got.code);
    assertEquals("Two words, \"quoted\" = 你好", got.data);
    broadcast("clipper.set", "plain");
    Ui.awaitShown(id("clip", "plain"));
    Ui.awaitShown(id("length", "5 characters"));
    assertEquals(0, broadcast("clipper.set", null).code);
    assertEquals("plain", broadcast("clipper.get", null).data);
  }

  @Test
  public void anAppThatDoesNotRunAnswersNothing() {
    phone.activities().forceStop(APP);
    BroadcastResult got = broadcast("clipper.get", null);
    assertEquals(0, got.code);
    assertNull(got.data);
  }

  @Test
  public void aPersonWritesEditsAndClearsIt() {
    broadcast("clipper.set", "old");
    Ui.awaitShown(id("clip", "old"));
    Ui.tap(id("edit"));
    Ui.awaitShown(id("text", "old"));
    Ui.tap(id("text"));
    Ui.awaitAnywhere(Ui.KEYBOARD);
    phone.input().text("er");
    Ui.awaitShown(id("text", "older"));
    phone.display().lockRotation(1);
    TestDevice.await("the turned screen", () -> phone.display().now().width > phone.display().now().height && Ui.shows(id("text", "older")));
    phone.display().lockRotation(0);
    TestDevice.await("the upright screen", () -> phone.display().now().width < phone.display().now().height && Ui.shows(id("text", "older")));
    Ui.tap(id("copy"));
    Ui.awaitShown(id("clip", "older"));
    assertEquals("older", broadcast("clipper.get", null).data);
    Ui.tap(id("clear"));
    Ui.awaitShown(id("clip", "Nothing"));
    assertFalse(Ui.shows(id("clear") + "[@enabled='true']"));
    assertEquals(0, broadcast("clipper.get", null).code);
  }

  @Test
  public void itSpeaksGermanAndChinese() {
    phone.settings().put("system", "system_locales", "de-DE");
    Ui.awaitShown(Ui.text("In der Zwischenablage"));
    phone.settings().put("system", "system_locales", "zh-CN");
    Ui.awaitShown(Ui.text("剪贴板内容"));
  }
}
