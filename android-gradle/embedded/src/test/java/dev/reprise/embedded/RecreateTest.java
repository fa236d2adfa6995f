package dev.reprise.embedded;

import org.junit.Before;
import org.junit.Test;

public class RecreateTest {
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
