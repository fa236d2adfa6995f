package dev.reprise.agent.phone;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertNull;
import static org.junit.Assert.assertTrue;
import static org.junit.Assert.fail;

import dev.reprise.agent.source.SourceException;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.File;
import java.io.OutputStream;
import java.nio.file.Files;
import org.junit.Rule;
import org.junit.Test;
import org.junit.rules.Timeout;

public class HeldSettingsTest {
  private static final String SCALE = "animator_duration_scale";
  private static final String KEYBOARD = "default_input_method";

  /** A test that hangs fails. */
  @Rule public final Timeout timeout = Timeout.seconds(60);
  @Rule public final PhoneSettings phone = new PhoneSettings();

  @Test
  public void animationsAreBackWhenTheAgentEnds() throws Exception {
    phone.set("global", SCALE, "1.0");
    HeldSettings held = held();
    assertEquals("1.0", held.hold("global", SCALE, "0"));
    assertEquals("0", held.hold("global", SCALE, "0.5"));
    assertNull(held.hold("secure", "unset", "1"));
    assertEquals("0.5", phone.get("global", SCALE));
    held.close();
    assertEquals("1.0", phone.get("global", SCALE));
    assertNull(phone.get("secure", "unset"));
  }

  @Test
  public void theChosenKeyboardIsBackWhenAnotherOneWasChosenMeanwhile() throws Exception {
    phone.set("secure", KEYBOARD, "org.example/.Keys");
    HeldSettings held = held();
    assertEquals("org.example/.Keys", held.hold("secure", KEYBOARD, "org.example/.Keys"));
    phone.set("secure", KEYBOARD, "org.other/.Keys");
    held.close();
    assertEquals("org.example/.Keys", phone.get("secure", KEYBOARD));
  }

  @Test
  public void animationsAreBackAfterAnAgentThatWasStartedWhileTheOneBeforeWasStillPuttingBack() throws Exception {
    phone.set("global", SCALE, "1.0");
    HeldSettings first = held();
    first.hold("global", SCALE, "0");
    HeldSettings second = held();
    phone.slowDown();
    Thread ends = new Thread(() -> close(first));
    ends.start();
    assertEquals("what the phone's user had, not what the agent before held", "1.0", second.hold("global", SCALE, "0"));
    ends.join();
    assertEquals("0", phone.get("global", SCALE));
    second.close();
    assertEquals("1.0", phone.get("global", SCALE));
  }

  @Test
  public void animationsAreBackAfterAdbWasRestartedWithEveryProgramOfTheShell() throws Exception {
    phone.set("global", SCALE, "1.0");
    Process killed = RestoringProgram.over(phone.notes()).start();
    assertEquals(Restoring.READY, killed.getInputStream().read());
    OutputStream told = killed.getOutputStream();
    new SettingRecord("global", SCALE, "1.0").writeTo(told);
    assertEquals(Restoring.NOTED, killed.getInputStream().read());
    phone.set("global", SCALE, "0");
    killed.destroyForcibly().waitFor();
    HeldSettings next = held();
    next.hold("secure", "other", "1");
    assertEquals("1.0", phone.get("global", SCALE));
    next.close();
  }

  @Test
  public void aSettingThatCouldNotBePutBackIsPutBackByTheNextAgent() throws Exception {
    phone.set("global", SCALE, "1.0");
    HeldSettings held = held();
    held.hold("global", SCALE, "0");
    phone.lose();
    held.close();
    phone.regain();
    new Restoring(phone.notes()).run(new ByteArrayInputStream(new byte[0]), new ByteArrayOutputStream());
    assertEquals("1.0", phone.get("global", SCALE));
    assertEquals(0, phone.notes().length());
  }

  @Test
  public void anErrorOfThePhoneIsNotTakenForTheUsersSetting() throws Exception {
    phone.set("global", SCALE, "1.0");
    HeldSettings held = held();
    phone.lose();
    assertRefused(held, "Can't find service: settings");
    phone.regain();
    held.close();
    assertEquals("1.0", phone.get("global", SCALE));
  }

  @Test
  public void aSettingThatThePhoneDoesNotTakeIsNotSaidToBeChanged() throws Exception {
    phone.set("global", SCALE, "1.0");
    phone.lock();
    HeldSettings held = held();
    assertRefused(held, "should be 0 and is 1.0");
    held.close();
  }

  @Test
  public void nothingIsChangedThatNobodyWouldPutBack() throws Exception {
    phone.set("global", SCALE, "1.0");
    assertRefused(new HeldSettings(new ProcessBuilder("false")), "was not changed");
    assertRefused(new HeldSettings(RestoringProgram.over(new File(phone.notes(), "in a folder that is not there"))), "was not changed");
    assertEquals("1.0", phone.get("global", SCALE));
    assertTrue(Files.notExists(phone.notes().toPath()));
  }

  private HeldSettings held() {
    return new HeldSettings(RestoringProgram.over(phone.notes()));
  }

  private static void assertRefused(HeldSettings held, String why) {
    try {
      held.hold("global", SCALE, "0");
      fail("it was said to be changed");
    } catch (SourceException refused) {
      assertTrue(refused.getMessage(), refused.getMessage().contains(why));
    }
  }

  private static void close(HeldSettings held) {
    try {
      held.close();
    } catch (InterruptedException e) {
      throw new AssertionError(e);
    }
  }
}
