package dev.reprise.embedded;

import static org.junit.Assert.assertFalse;

import dev.reprise.embedded.phone.Phone;
import java.time.Instant;
import org.junit.After;
import org.junit.Before;
import org.junit.Test;

/** The Java library, as apps meet it on a phone. */
public class LibcoreTest {
  private final Phone phone = TestDevice.phone();
  private final long startedMs = System.currentTimeMillis();

  @Before
  public void reset() {
    TestDevice.reset();
  }

  @After
  public void today() {
    phone.properties().setClock(startedMs);
  }

  @Test
  public void everyDateThatAnAppCanAskForIsTheDevices() {
    phone.properties().setClock(Instant.parse("2019-07-01T12:00:00Z").toEpochMilli());

    TestDevice.open("DatesActivity");

    Ui.awaitText("dates", "all say 2019");
  }

  @Test
  public void anAppThatEndsItsProcessEndsNothingElse() {
    for (String way : new String[] {"exit_system", "exit_runtime", "halt_runtime"}) {
      TestDevice.open("ExitActivity");
      Ui.tap(Ui.id(way));
      TestDevice.await("the end of the app by " + way, () -> phone.activities().processes().stream().noneMatch(process -> process.name.equals(TestDevice.APP)));
    }
    assertFalse("no crash was made of it", Ui.shows("//node[contains(@text, 'has stopped')]"));
  }
}
