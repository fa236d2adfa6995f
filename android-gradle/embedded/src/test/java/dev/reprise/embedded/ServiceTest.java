package dev.reprise.embedded;

import static org.junit.Assert.assertEquals;

import dev.reprise.embedded.phone.Phone;
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
}
