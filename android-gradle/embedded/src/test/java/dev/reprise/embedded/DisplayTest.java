package dev.reprise.embedded;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertTrue;

import dev.reprise.embedded.phone.Display;
import dev.reprise.embedded.phone.IntentSpec;
import dev.reprise.embedded.phone.Pixels;
import java.nio.ByteBuffer;
import org.junit.After;
import org.junit.Before;
import org.junit.Test;

/** The screen under a running app: another size, another density, turned; and that all who tell of it agree. */
public final class DisplayTest {
  private final Display display = TestDevice.phone().display();

  @Before
  public void freshApp() {
    TestDevice.reset();
  }

  @After
  public void asBuilt() {
    TestDevice.asBuilt();
  }

  @Test
  public void aTurnedScreenIsTurnedForAllWhoTellOfIt() throws Exception {
    TestDevice.open("CounterActivity");
    display.lockRotation(1);
    Ui.awaitShown("/hierarchy[@rotation='1']/node[@bounds='[0,0][1280,720]']");
    assertEquals("1280x720", sizeOf(display.screenshot()));
    assertEquals(1280, display.pixels().width);
    try (AgentClient agent = AgentClient.start(TestDevice.phone())) {
      assertTrue(agent.ask("info").contains("\"display\":[1280,720,320,1]"));
    }
  }

  @Test
  public void aWindowThatForbidsPicturesIsBlackInThem() {
    TestDevice.open("CounterActivity");
    assertFalse(isBlack(display.pixels()));
    IntentSpec intent = TestDevice.screen("CounterActivity");
    intent.extras.put("secure", true);
    TestDevice.phone().activities().start(intent, false, true);
    TestDevice.await("a black picture", () -> isBlack(display.pixels()));
    assertTrue(Ui.shows(Ui.id("count")));
  }

  private static boolean isBlack(Pixels picture) {
    for (int i = 0; i < picture.rgba.length; i++) if (i % 4 != 3 && picture.rgba[i] != 0) return false;
    return true;
  }

  @Test
  public void aFingerOnATurnedScreenTouchesWhatItShows() {
    TestDevice.open("CounterActivity");
    for (int rotation : new int[] {1, 3, 2, 0}) {
      display.lockRotation(rotation);
      Ui.awaitShown("/hierarchy[@rotation='" + rotation + "']/node[@bounds='" + (rotation % 2 == 0 ? "[0,0][720,1280]" : "[0,0][1280,720]") + "']");
      int before = Integer.parseInt(Ui.textOf("count").replaceAll("\\D", ""));
      Ui.tap(Ui.id("increment"));
      Ui.awaitText("count", "Count: " + (before + 1));
    }
  }

  @Test
  public void aScreenThatTurnsByItselfFollowsTheHandUntilItIsLocked() {
    display.freeRotation();
    display.hold(3);
    assertEquals("1280x720 320dpi ROTATION_270", display.now().toString());
    display.lockRotation(-1);
    display.hold(0);
    assertEquals("1280x720 320dpi ROTATION_270", display.now().toString());
    display.freeRotation();
    assertEquals("720x1280 320dpi ROTATION_0", display.now().toString());
  }

  @Test
  public void aScreenOfAnotherSizeAndDensityHasWindowsOfThatSize() {
    TestDevice.open("CounterActivity");
    display.forceSize(1080, 2400);
    display.forceDensity(420);
    Ui.awaitShown("/hierarchy/node[@bounds='[0,0][1080,2400]']");
    assertEquals("1080x2400", sizeOf(display.screenshot()));
    assertEquals("720x1280 320dpi ROTATION_0", display.physical().toString());
    assertEquals("1080x2400 420dpi ROTATION_0", display.now().toString());
    assertEquals("en-rUS-ldltr-sw411dp-w411dp-h914dp", TestDevice.phone().activities().configuration().replaceAll("(h\\d+dp).*", "$1"));
  }

  @Test
  public void theBuiltSizeComesBack() {
    TestDevice.open("CounterActivity");
    display.forceSize(1000, 1000);
    Ui.awaitShown("/hierarchy/node[@bounds='[0,0][1000,1000]']");
    display.forceSize(0, 0);
    Ui.awaitShown("/hierarchy/node[@bounds='[0,0][720,1280]']");
  }

  @Test
  public void aSizeThatNoPhoneTakesBecomesTheNearest() {
    display.forceSize(1, 100_000);
    assertEquals("200x2560", display.now().size());
  }

  private static String sizeOf(byte[] png) {
    ByteBuffer header = ByteBuffer.wrap(png);
    return header.getInt(16) + "x" + header.getInt(20);
  }
}
