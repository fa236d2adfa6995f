package dev.reprise.embedded;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertNotEquals;
import static org.junit.Assert.assertTrue;

import dev.reprise.embedded.phone.IntentSpec;
import dev.reprise.embedded.phone.Phone;
import org.junit.Before;
import org.junit.Test;

public class AppProcessTest {
  private final Phone phone = TestDevice.phone();

  @Before
  public void reset() {
    TestDevice.reset();
  }

  @Test
  public void aStaticCounterStartsAnewWithTheProcess() {
    TestDevice.open("CounterActivity");
    Ui.tap(Ui.id("increment"));
    Ui.awaitText("count", "Count: 1");
    int pid = pid();

    phone.activities().forceStop(TestDevice.APP);
    TestDevice.open("CounterActivity");

    Ui.awaitText("count", "Count: 0");
    assertNotEquals(pid, pid());
  }

  @Test
  public void aForceStopEndsTheAppAndShowsTheHomeScreen() {
    TestDevice.open("TimerActivity");

    phone.activities().forceStop(TestDevice.APP);

    assertEquals(0, running());
    TestDevice.awaitHome();
  }

  @Test
  public void killedAppsAreCollectedWhateverTheyLeftRunning() throws Exception {
    String[] screens = {"CursorActivity", "TimerActivity", "ToastActivity", "ServiceActivity", "DialogsActivity", "FieldsActivity", "ControlsActivity", "LongListActivity"};
    for (String screen : screens) {
      TestDevice.open(screen);
      leaveSomethingRunning(screen);
      phone.activities().forceStop(TestDevice.APP);
    }
    TestDevice.await("no dead app's class loader", LivingLoaders::onlyOfRunningApps);
  }

  @Test
  public void appsThatLeftTheirStateAreCollectedAlthoughTheirActivitiesComeBack() throws Exception {
    TestDevice.open("StateActivity");
    for (int death = 0; death < 4; death++) {
      phone.input().key(3, false);
      int pid = phone.activities().processes().stream().filter(process -> process.name.equals(TestDevice.APP)).findFirst().orElseThrow().pid;
      phone.activities().killProcess(pid);
      TestDevice.resume("StateActivity");
      Ui.awaitText("instance", "Instance 1");
      phone.display().lockRotation(death % 2 == 0 ? 1 : 0);
      Ui.awaitText("instance", "Instance 2");
    }
    phone.display().lockRotation(0);
    TestDevice.await("no dead process's class loader", LivingLoaders::onlyOfRunningApps);
  }

  /** A pending toast, a service, an open dialog, a focused field with the keyboard up, a spinner's popup. */
  private static void leaveSomethingRunning(String screen) {
    switch (screen) {
      case "ToastActivity":
        Ui.tap(Ui.id("toast_later"));
        break;
      case "ServiceActivity":
        Ui.tap(Ui.id("start_service"));
        TestDevice.await("a ticking service", () -> Ui.textOf("service_state").matches(".*\\d.*"));
        break;
      case "DialogsActivity":
        Ui.tap("(//node[@class='android.widget.Button'])[1]");
        TestDevice.await("a dialog", () -> !Ui.shows(Ui.id("toolbar")));
        break;
      case "FieldsActivity":
        Ui.tap("(//node[@class='android.widget.EditText'])[1]");
        TestDevice.await("the keyboard", () -> TestDevice.phone().input().keyboardShown());
        break;
      default:
        break;
    }
  }

  @Test
  public void aCrashOnTheMainThreadEndsItsAppAlone() {
    TestDevice.open("CrashActivity");
    phone.log().clear();

    Ui.tap(Ui.id("crash_main"));

    TestDevice.await("the end of the app", () -> running() == 0);
    Ui.awaitShown("//node[contains(@text, 'has stopped')]");
    Ui.tap(Ui.text("Close app"));
    TestDevice.awaitHome();
    assertTrue(phone.log().lines().stream().anyMatch(line -> line.contains("FATAL EXCEPTION: main")));
  }

  @Test
  public void aCrashOnABackgroundThreadEndsItsAppAlone() {
    TestDevice.open("CrashActivity");

    Ui.tap(Ui.id("crash_background"));

    TestDevice.await("the end of the app", () -> running() == 0);
    Ui.tap(Ui.text("Close app"));
    TestDevice.open("CounterActivity");
  }

  @Test
  public void anAppThatHangsIsEndedAndTheDeviceGoesOn() {
    TestDevice.open("HangActivity");

    Ui.tap(Ui.id("hang"));

    TestDevice.await("the end of the app", () -> running() == 0);
    Ui.tap(Ui.text("Close app"));
    TestDevice.open("CounterActivity");
    assertTrue(phone.log().lines().stream().anyMatch(line -> line.contains("ANR in " + TestDevice.APP)));
  }

  @Test
  public void anAppThatCrashesWhenItIsAskedForItsNodesIsEndedAndNotTheDeviceAgent() throws Exception {
    try (AgentClient agent = AgentClient.start(phone)) {
      TestDevice.open("CrashActivity");
      phone.log().clear();
      Ui.tap(Ui.id("crash_nodes"));

      String refused = agent.ask("tree");

      assertTrue(refused, refused.contains("\"code\":\"device\"") && refused.contains("The app " + TestDevice.APP + " ended"));
      TestDevice.await("the end of the app", () -> running() == 0);
      Ui.tap(Ui.text("Close app"));
      assertTrue(phone.log().lines().stream().anyMatch(line -> line.contains("FATAL EXCEPTION: main")));
      assertTrue(agent.ask("tree").contains("\"windows\":["));
    }
  }

  @Test
  public void anAppThatHangsWhenItIsAskedForItsNodesIsEndedAndTheDeviceGoesOn() throws Exception {
    try (AgentClient agent = AgentClient.start(phone)) {
      TestDevice.open("HangActivity");
      Ui.tap(Ui.id("hang_nodes"));

      String refused = agent.ask("tree");

      assertTrue(refused, refused.contains("The app " + TestDevice.APP + " ended"));
      TestDevice.await("the end of the app", () -> running() == 0);
      Ui.tap(Ui.text("Close app"));
      TestDevice.open("CounterActivity");
    }
  }

  @Test
  public void aDumpOfAScreenWhoseAppCrashesMeanwhileIsStillXml() {
    TestDevice.open("CrashActivity");
    Ui.tap(Ui.id("crash_nodes"));

    assertTrue(Ui.dump().endsWith("<hierarchy rotation=\"0\"></hierarchy>"));

    Ui.tap(Ui.text("Close app"));
  }

  @Test
  public void whatACallerGaveUpWhileAnAppHungDoesNotHappenLater() throws Exception {
    TestDevice.open("HangActivity");
    Ui.tap(Ui.id("hang"));
    IntentSpec counter = new IntentSpec();
    counter.component = TestDevice.APP + "/" + TestDevice.APP + ".screen.CounterActivity";
    String[] said = {""};
    Thread caller = new Thread(() -> {
      try {
        phone.activities().start(counter, false, false);
      } catch (IllegalStateException e) {
        said[0] = e.getMessage();
      }
    });
    caller.start();
    TestDevice.await("a caller that waits", () -> caller.getState() == Thread.State.TIMED_WAITING);
    caller.interrupt();
    caller.join();

    assertTrue(said[0], said[0].endsWith("nothing was done."));
    TestDevice.await("the end of the app", () -> running() == 0);
    Ui.tap(Ui.text("Close app"));
    assertEquals(0, running());
  }

  @Test
  public void theDialogAboutACrashGoesWithTheForceStopOfItsAppAndTheLogNamesTheAppsProcess() {
    TestDevice.open("CrashActivity");
    int pid = pid();
    phone.log().clear();
    Ui.tap(Ui.id("crash_main"));
    Ui.awaitShown("//node[contains(@text, 'has stopped')]");

    phone.activities().forceStop(TestDevice.APP);

    TestDevice.awaitHome();
    assertTrue(phone.log().lines().stream().anyMatch(line -> line.contains(" " + pid + " ") && line.contains("FATAL EXCEPTION: main")));
  }

  private long running() {
    return phone.activities().processes().stream().filter(process -> process.name.equals(TestDevice.APP)).count();
  }

  private static int pid() {
    return TestDevice.pid(TestDevice.APP).orElseThrow();
  }
}
