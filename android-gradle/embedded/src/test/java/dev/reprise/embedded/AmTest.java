package dev.reprise.embedded;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertNull;
import static org.junit.Assert.assertTrue;

import dev.reprise.embedded.phone.Activities;
import dev.reprise.embedded.phone.IntentSpec;
import dev.reprise.embedded.phone.Phone;
import java.util.List;
import org.junit.Before;
import org.junit.Test;

/** What the activity manager answers to a start, which `am start` prints. */
public class AmTest {
  private final Phone phone = TestDevice.phone();

  @Before
  public void reset() {
    TestDevice.reset();
  }

  private static IntentSpec launch(String component) {
    IntentSpec intent = new IntentSpec();
    intent.action = "android.intent.action.MAIN";
    intent.categories.add("android.intent.category.LAUNCHER");
    intent.component = component;
    return intent;
  }

  @Test
  public void anActivityThatIsNotThereIsNamedWithItsErrorType() {
    assertEquals("Error type 3\nError: Activity class {dev.reprise.testapp/dev.reprise.testapp.None} does not exist.",
        phone.activities().start(launch("dev.reprise.testapp/dev.reprise.testapp.None"), false, false));
  }

  @Test
  public void aStartOfTheAppInFrontSaysThatNoneWasMade() {
    IntentSpec intent = launch(TestDevice.APP + "/" + TestDevice.APP + ".MainActivity");
    assertNull(phone.activities().start(intent, false, true));
    assertEquals("Warning: Activity not started, intent has been delivered to currently running top-most instance.", phone.activities().start(intent, false, true));
    assertNull("a start after a stop", phone.activities().start(intent, true, true));
  }

  @Test
  public void aStartOfAnAppBehindAnotherBringsItsTaskToTheFrontAndSaysSo() {
    IntentSpec intent = launch(TestDevice.APP + "/" + TestDevice.APP + ".MainActivity");
    assertNull(phone.activities().start(intent, false, true));
    phone.input().key(3, false);
    TestDevice.awaitHome();

    assertEquals("Warning: Activity not started, its current task has been brought to the front", phone.activities().start(intent, false, true));
    assertEquals(intent.component, phone.activities().resumed());
  }

  @Test
  public void whatADialogOfAnotherAppCoversIsPausedAndTheHomeScreenIsNoRecentTask() {
    TestDevice.open("PermissionActivity");
    Ui.tap(Ui.id("ask_one"));
    TestDevice.await("the dialog", () -> phone.activities().resumed().contains("GrantPermissionsActivity"));

    Activities.Task front = phone.activities().tasks().get(0);
    assertEquals(List.of("RESUMED", "PAUSED"), front.activities().stream().map(Activities.Activity::state).toList());
    assertTrue(front.inRecents());
    Activities.Task home = phone.activities().tasks().stream().filter(task -> task.activities().get(0).component().contains("launcher")).findFirst().orElseThrow();
    assertEquals("STOPPED", home.activities().get(0).state());
    assertFalse(home.inRecents());
  }

  @Test
  public void aServiceThatIsNamedNeedsNoFilterForItsAction() {
    IntentSpec intent = new IntentSpec();
    intent.action = "start";
    intent.component = TestDevice.APP + "/" + TestDevice.APP + ".part.TickService";

    assertNull(phone.activities().startService(intent));

    TestDevice.await("the service", () -> phone.activities().services().toString().contains("TickService"));
  }

  @Test
  public void aServiceIsSaidToBeStoppedOnlyWhenItRan() {
    IntentSpec intent = new IntentSpec();
    intent.component = TestDevice.APP + "/" + TestDevice.APP + ".part.TickService";
    assertFalse("before it runs", phone.activities().stopService(intent));

    assertNull(phone.activities().startService(intent));

    assertTrue("just started", phone.activities().stopService(intent));
    TestDevice.await("the end of the service", () -> !phone.activities().services().toString().contains("TickService"));
    assertFalse("a second time", phone.activities().stopService(intent));
  }

  @Test
  public void aBroadcastIsCompletedWhenAReceiverThatGoesOnAloneHasFinished() {
    IntentSpec intent = TestDevice.background();
    intent.extras.put("channel", "made");
    intent.extras.put("later", true);

    assertEquals("made=3", phone.activities().broadcast(intent).data);
  }

  @Test
  public void aBroadcastIsCompletedWhenAReceiverThatNeverFinishesDies() throws Exception {
    IntentSpec intent = TestDevice.background();
    intent.extras.put("never", true);
    Thread sender = new Thread(() -> phone.activities().broadcast(intent));
    sender.start();
    TestDevice.await("the sender to wait", () -> TestDevice.pid(TestDevice.APP).isPresent() && sender.getState() == Thread.State.WAITING);

    phone.activities().killProcess(TestDevice.pid(TestDevice.APP).getAsInt());

    sender.join(TestDevice.DEADLINE_MS);
    assertFalse(sender.isAlive());
  }

  @Test
  public void aReceiverThatIsNamedNeedsNoFilterForTheAction() {
    IntentSpec intent = new IntentSpec();
    intent.action = "something.else";
    intent.component = TestDevice.APP + "/" + TestDevice.APP + ".part.PingReceiver";

    assertEquals("pong", phone.activities().broadcast(intent).data);
  }
}
