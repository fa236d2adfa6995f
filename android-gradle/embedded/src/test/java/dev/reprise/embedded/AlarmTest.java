package dev.reprise.embedded;

import static org.junit.Assert.assertNull;
import static org.junit.Assert.assertTrue;

import dev.reprise.embedded.phone.IntentSpec;
import dev.reprise.embedded.phone.Phone;
import org.junit.After;
import org.junit.Before;
import org.junit.Test;

public class AlarmTest {
  private final Phone phone = TestDevice.phone();

  @Before
  public void reset() {
    TestDevice.reset();
  }

  @After
  public void today() {
    phone.properties().setClock(System.currentTimeMillis());
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

  @Test
  public void anAlarmThatIsAnHourAwayGoesOffWhenTheHourIsSkippedAndNotBefore() {
    openWithAlarmIn(3_600_000);
    phone.properties().advanceClock(3_500_000);
    awaitAlarms(0);
    phone.properties().advanceClock(200_000);
    awaitAlarms(1);
  }

  @Test
  public void anAlarmThatCountsFromTheBootGoesOffByNoDateThatSomebodySets() {
    openWithAlarmIn(3_600_000);
    phone.properties().setClock(phone.properties().nowMs() + 7_200_000);
    // Behind whatever the new date set off.
    phone.display().screenshot();
    awaitAlarms(0);
    phone.properties().advanceClock(3_700_000);
    awaitAlarms(1);
  }

  private void openWithAlarmIn(int ms) {
    IntentSpec intent = TestDevice.screen("SystemActivity");
    intent.extras.put("alarmMs", ms);
    assertNull(phone.activities().start(intent, false, true));
    Ui.tap(Ui.id("alarm_set"));
    Ui.awaitShown(Ui.id("alarm_count"));
  }

  private void awaitAlarms(int count) {
    TestDevice.await("the alarm", () -> {
      Ui.tap(Ui.id("refresh"));
      return Ui.textOf("alarm_count").endsWith(": " + count);
    });
  }
}
