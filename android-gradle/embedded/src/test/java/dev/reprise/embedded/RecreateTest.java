package dev.reprise.embedded;

import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertTrue;

import dev.reprise.embedded.phone.IntentSpec;
import org.junit.Before;
import org.junit.Test;

public class RecreateTest {
  private static final int KEYCODE_A = 29;

  @Before
  public void reset() {
    TestDevice.reset();
  }

  @Test
  public void aScreenThatIsMadeAnewKeepsWhatWasTypedWhatItSavedAndWhatItHandsOn() {
    TestDevice.open("RecreateActivity");
    Ui.awaitText("instances", "1 by its state, 1 by what it retained");
    Ui.tap(Ui.id("kept"));
    TestDevice.await("the keyboard", () -> TestDevice.phone().input().keyboardShown());
    TestDevice.phone().input().text("heron");
    Ui.awaitText("kept", "heron");

    Ui.tap(Ui.id("recreate"));

    Ui.awaitText("instances", "2 by its state, 2 by what it retained");
    Ui.awaitText("kept", "heron");
  }

  @Test
  public void nothingOfAnAppRunsAfterItsCrashWhileItsScreenIsMadeAnew() {
    IntentSpec intent = new IntentSpec();
    intent.component = TestDevice.APP + "/" + TestDevice.APP + ".screen.CrashActivity";
    intent.extras.put("crashWhenStopped", true);
    TestDevice.phone().activities().start(intent, false, true);
    Ui.awaitShown(Ui.id("crash_main"));

    TestDevice.phone().display().lockRotation(1);

    Ui.awaitShown(Ui.text("Close app"));
    String log = String.join("\n", TestDevice.phone().log().lines());
    TestDevice.phone().display().lockRotation(0);
    int crash = log.lastIndexOf("Crashed when it was stopped, as asked");
    assertTrue(log, crash >= 0);
    assertFalse(log.substring(crash), log.substring(crash).contains("CrashActivity: destroyed"));
    Ui.tap(Ui.text("Close app"));
  }

  @Test
  public void aKeyThatIsPressedWhenTheScreenHasJustTurnedIsNotLost() {
    TestDevice.open("RecreateActivity");
    Ui.tap(Ui.id("kept"));
    TestDevice.await("the keyboard", () -> TestDevice.phone().input().keyboardShown());
    try {
      for (int turn = 1; turn <= 6; turn++) {
        TestDevice.phone().display().lockRotation(turn % 2);
        TestDevice.phone().input().key(KEYCODE_A, false);
      }
    } finally {
      TestDevice.phone().display().lockRotation(0);
    }
    Ui.awaitText("kept", "aaaaaa");
  }

  @Test
  public void aScreenThatWasMadeAnewIsLeftWithBackAndStartsAfresh() {
    TestDevice.open("RecreateActivity");
    Ui.tap(Ui.id("recreate"));
    Ui.awaitText("instances", "2 by its state, 2 by what it retained");

    TestDevice.phone().input().key(4, false);

    TestDevice.await("another screen", () -> !Ui.shows(Ui.id("instances")));
    TestDevice.open("RecreateActivity");
    Ui.awaitText("instances", "1 by its state, 1 by what it retained");
  }
}
