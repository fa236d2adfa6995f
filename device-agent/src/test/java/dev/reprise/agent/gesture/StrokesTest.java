package dev.reprise.agent.gesture;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertTrue;
import static org.junit.Assert.fail;

import dev.reprise.agent.fake.FakeDevice;
import dev.reprise.agent.source.KeyFrame;
import dev.reprise.agent.source.SourceException;
import java.util.Arrays;
import java.util.List;
import org.junit.Test;

public class StrokesTest {
  private static final int SHIFT = 59;
  private static final int A = 29;
  private static final int B = 30;
  private static final int SHIFT_ON = 1;
  /** "Ab", as a keyboard types it. */
  private static final List<KeyFrame> WORD =
      Arrays.asList(
          key(Strokes.DOWN, SHIFT, SHIFT_ON), key(Strokes.DOWN, A, SHIFT_ON), key(Strokes.UP, A, SHIFT_ON), key(Strokes.UP, SHIFT, 0),
          key(Strokes.DOWN, B, 0), key(Strokes.UP, B, 0));

  private final FakeDevice device = new FakeDevice();

  @Test
  public void aWordIsTypedKeyByKey() throws Exception {
    assertTrue(new Strokes(device).play(WORD));
    assertEquals(
        Arrays.asList("key 0 59 repeat 0", "key 0 29 repeat 0", "key 1 29 repeat 0", "key 1 59 repeat 0", "key 0 30 repeat 0", "key 1 30 repeat 0"),
        device.log);
  }

  @Test
  public void typingThatIsCancelledInTheMiddleLeavesNoShiftDown() throws Exception {
    device.onKey = () -> {
      if (device.log.size() == 1) Thread.currentThread().interrupt();
    };
    try {
      new Strokes(device).play(WORD);
      fail("it went on");
    } catch (SourceException e) {
      assertTrue("the caller learns of it", Thread.interrupted());
      assertEquals(Arrays.asList("key 0 59 repeat 0", "key 1 59 repeat 0"), device.log);
    }
  }

  @Test
  public void aWordThatStopsHalfWayIsNotSaidToBeUntyped() throws Exception {
    device.takesKeys = 4;
    try {
      new Strokes(device).play(WORD);
      fail("half a word was taken for none or all of it");
    } catch (SourceException e) {
      assertTrue(e.getMessage(), e.getMessage().contains("2 of 3 keys"));
      assertEquals("key 1 30 repeat 0", device.log.get(device.log.size() - 1));
    }
  }

  @Test
  public void aKeyThatNoWindowTakesComesUpAgain() throws Exception {
    device.takesKeys = 0;
    assertFalse(new Strokes(device).play(WORD));
    assertEquals(Arrays.asList("key 0 59 repeat 0", "key 1 59 repeat 0"), device.log);
  }

  @Test
  public void aKeyThatTheAppIsStillBusyWithIsNotSaidToBeUnpressed() throws Exception {
    device.takesKeys = 0;
    device.onKey = () -> device.pass(device.log.size() == 1 ? 30_000 : 0);
    try {
      new Strokes(device).play(WORD);
      fail("it was taken for a key that nobody took");
    } catch (SourceException e) {
      assertTrue(e.getMessage(), e.getMessage().contains("may act yet"));
      assertEquals(Arrays.asList("key 0 59 repeat 0", "key 1 59 repeat 0"), device.log);
    }
  }

  private static KeyFrame key(int action, int code, int meta) {
    return new KeyFrame(0, 0, action, code, 0, meta);
  }
}
