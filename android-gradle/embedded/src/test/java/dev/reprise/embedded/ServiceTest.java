package dev.reprise.embedded;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertNull;

import dev.reprise.embedded.phone.IntentSpec;
import dev.reprise.embedded.phone.Phone;
import java.util.List;
import org.junit.Before;
import org.junit.Test;

public class ServiceTest {
  private final Phone phone = TestDevice.phone();

  @Before
  public void reset() {
    TestDevice.reset();
  }

  @Test
  public void theSecondOfTwoPiecesOfWorkIsDoneToo() {
    TestDevice.open("ServiceActivity");

    Ui.tap(Ui.id("work_twice"));

    Ui.awaitText("work_done", "Work: 1 2 end");
  }

  @Test
  public void aServiceThatWasOnlyBoundLivesAsLongAsItIsBound() {
    TestDevice.open("ServiceActivity");

    Ui.tap(Ui.id("bind_service"));
    Ui.awaitText("bound_state", "Bound service: created bound ");
    Ui.tap(Ui.id("unbind_service"));

    Ui.awaitText("bound_state", "Bound service: created bound unbound destroyed ");
  }

  @Test
  public void aStartedServiceRunsUntilItIsStopped() {
    TestDevice.open("ServiceActivity");
    Ui.tap(Ui.id("start_service"));
    TestDevice.await("a ticking service", () -> Ui.textOf("service_state").matches(".*\\d.*"));

    Ui.tap(Ui.id("stop_service"));

    TestDevice.await("no service", () -> !Ui.textOf("service_state").matches(".*\\d.*"));
    assertEquals(1, phone.activities().processes().stream().filter(process -> process.name.equals(TestDevice.APP)).count());
  }

  @Test
  public void aServiceInFrontWithANotificationThatNobodyCanSeeEndsItsApp() {
    TestDevice.open("CounterActivity");

    startInFront("none");

    Ui.awaitShown("//node[contains(@text, 'has stopped')]");
    String crash = "CannotPostForegroundServiceNotificationException: Bad notification for startForeground";
    TestDevice.await(crash, () -> phone.log().lines().stream().anyMatch(line -> line.contains(crash)));
    assertEquals(List.of(), phone.activities().foregroundServices());
  }

  @Test
  public void aServiceInFrontWithANotificationGoesOn() {
    IntentSpec channel = new IntentSpec();
    channel.component = TestDevice.APP + "/" + TestDevice.APP + ".part.BackgroundReceiver";
    channel.extras.put("channel", "ticks");
    phone.activities().broadcast(channel);

    startInFront("ticks");

    List<String> ticking = List.of(TestDevice.APP + "/" + TestDevice.APP + ".part.TickService");
    TestDevice.await("the service in front", () -> phone.activities().foregroundServices().equals(ticking));
  }

  private void startInFront(String channel) {
    IntentSpec intent = new IntentSpec();
    intent.component = TestDevice.APP + "/" + TestDevice.APP + ".part.TickService";
    intent.extras.put("channel", channel);
    assertNull(phone.activities().startService(intent));
  }
}
