package dev.reprise.embedded;

import static org.junit.Assert.assertTrue;

import dev.reprise.embedded.phone.Phone;
import org.junit.Before;
import org.junit.Test;

public class AlarmTest {
  private final Phone phone = TestDevice.phone();

  @Before
  public void reset() {
    TestDevice.reset();
  }

  @Test
  public void anAlarmGoesOffBehindOneThatOpensAnAppThatIsGone() {
    TestDevice.open("SystemActivity");

    Ui.tap(Ui.id("alarm_beside_broken"));

    awaitAlarms(1);
  }

  @Test
  public void anAppMayWaitForItsOwnThreadThatSetsAnAlarm() {
    TestDevice.open("SystemActivity");
    phone.log().clear();

    Ui.tap(Ui.id("alarm_from_thread"));

    awaitAlarms(1);
    assertTrue(phone.log().lines().stream().noneMatch(line -> line.contains("ANR in")));
  }

  private void awaitAlarms(int count) {
    TestDevice.await("the alarm", () -> {
      Ui.tap(Ui.id("refresh"));
      return Ui.textOf("alarm_count").endsWith(": " + count);
    });
  }
}
