package dev.reprise.agent.gesture;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertTrue;
import static org.junit.Assert.fail;

import dev.reprise.agent.fake.FakeDevice;
import dev.reprise.agent.source.SourceException;
import dev.reprise.agent.source.TouchFrame;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.Rule;
import org.junit.Test;
import org.junit.rules.Timeout;

public class GestureTest {
  /** A test that hangs fails. */
  @Rule public final Timeout timeout = Timeout.seconds(60);

  private final FakeDevice device = new FakeDevice();

  @Test
  public void aTapIsDownAndUpAtOnce() throws Exception {
    play(Finger.still(10, 20, 0));
    assertEquals(Arrays.asList("touch 0 at 0 0(10.0,20.0)", "touch 1 at 0 0(10.0,20.0)"), device.log);
  }

  @Test
  public void aLongPressHoldsStill() throws Exception {
    GesturePlayer.Played played = play(Finger.still(10, 20, 600));
    assertEquals(Arrays.asList("touch 0 at 0 0(10.0,20.0)", "touch 1 at 600 0(10.0,20.0)"), device.log);
    assertEquals(600, played.endMs - played.atMs);
  }

  @Test
  public void aLongPressThatReachedABusyAppLateIsStillALongOne() throws Exception {
    device.onTouch = () -> device.pass(device.log.size() == 1 ? 300 : 0);
    GesturePlayer.Played played = play(Finger.still(10, 20, 600));
    assertEquals(Arrays.asList("touch 0 at 0 0(10.0,20.0)", "touch 1 at 900 0(10.0,20.0)"), device.log);
    assertEquals(900, played.endMs - played.atMs);
  }

  @Test
  public void aFingerRestsAsLongAsWasAskedAfterAWayThatTheAppFollowedLate() throws Exception {
    device.onTouch = () -> device.pass(device.log.size() == 2 ? 100 : 0);
    play(new Finger(new float[] {0, 0, 0}, new float[] {0, 32, 32}, new long[] {0, 32, 532}));
    assertEquals(
        Arrays.asList("touch 0 at 0 0(0.0,0.0)", "touch 2 at 16 0(0.0,16.0)", "touch 2 at 32 0(0.0,32.0)", "touch 1 at 616 0(0.0,32.0)"), device.log);
  }

  @Test
  public void aSwipeHasItsSpeedAlsoWhereTheAppGotTheTouchLate() throws Exception {
    device.onTouch = () -> device.pass(device.log.size() == 1 ? 300 : 0);
    play(Finger.straight(0, 0, 0, 32, 32));
    assertEquals(
        Arrays.asList("touch 0 at 0 0(0.0,0.0)", "touch 2 at 16 0(0.0,16.0)", "touch 2 at 32 0(0.0,32.0)", "touch 1 at 32 0(0.0,32.0)"), device.log);
  }

  @Test
  public void aSwipeMovesOnceAFrameAndEndsAtItsEnd() throws Exception {
    play(Finger.straight(0, 0, 0, 50, 50));
    assertEquals(
        Arrays.asList(
            "touch 0 at 0 0(0.0,0.0)", "touch 2 at 16 0(0.0,16.0)", "touch 2 at 32 0(0.0,32.0)", "touch 2 at 48 0(0.0,48.0)",
            "touch 2 at 50 0(0.0,50.0)", "touch 1 at 50 0(0.0,50.0)"),
        device.log);
  }

  @Test
  public void twoFingersShareTheirMoves() throws Exception {
    Finger late = new Finger(new float[] {100, 100}, new float[] {0, 30}, new long[] {10, 40});
    play(Finger.straight(0, 0, 0, 20, 20), late);
    int pointerDown1 = 5 | 1 << 8;
    int pointerUp0 = 6;
    assertEquals(
        Arrays.asList(
            "touch 0 at 0 0(0.0,0.0)",
            "touch 2 at 10 0(0.0,10.0)",
            "touch " + pointerDown1 + " at 10 0(0.0,10.0) 1(100.0,0.0)",
            "touch 2 at 16 0(0.0,16.0) 1(100.0,6.0)",
            "touch 2 at 20 0(0.0,20.0) 1(100.0,10.0)",
            "touch " + pointerUp0 + " at 20 0(0.0,20.0) 1(100.0,10.0)",
            "touch 2 at 32 1(100.0,22.0)",
            "touch 2 at 40 1(100.0,30.0)",
            "touch 1 at 40 1(100.0,30.0)"),
        device.log);
  }

  @Test
  public void aGapBetweenFingersIsRefused() {
    Finger late = new Finger(new float[] {1}, new float[] {1}, new long[] {100});
    try {
      GesturePlan.of(Arrays.asList(Finger.still(0, 0, 50), late));
      fail("two gestures were taken for one");
    } catch (IllegalArgumentException e) {
      assertTrue(e.getMessage(), e.getMessage().contains("second gesture"));
    }
  }

  @Test
  public void aTouchThatNoWindowTakesTouchesNothingAndLeavesNoFingerDown() throws Exception {
    device.takesFrames = 0;
    assertFalse(play(Finger.straight(0, 0, 0, 50, 50)).accepted);
    assertEquals(Arrays.asList("touch 0 at 0 0(0.0,0.0)", "touch 3 at 0 0(0.0,0.0)"), device.log);
  }

  @Test
  public void aTouchThatTheAppIsStillBusyWithIsNotSaidToHaveTouchedNothing() throws Exception {
    device.takesFrames = 0;
    device.onTouch = () -> device.pass(device.log.size() == 1 ? 30_000 : 0);
    try {
      play(Finger.still(10, 20, 0));
      fail("it was taken for a touch that nobody took");
    } catch (SourceException e) {
      assertTrue(e.getMessage(), e.getMessage().contains("may act yet"));
      assertEquals("with the time as it is, not the planned one", "touch 3 at 30000 0(10.0,20.0)", last());
    }
  }

  @Test
  public void aFingerThatIsLiftedWhileItsThreadIsInterruptedAgainIsLifted() throws Exception {
    AtomicInteger frames = new AtomicInteger();
    // The second frame is broken off, and so is the first attempt to lift the finger: an agent that stops interrupts more than once.
    device.beforeTouch = () -> {
      if (frames.incrementAndGet() == 2 || frames.get() == 3) Thread.currentThread().interrupt();
    };
    try {
      play(Finger.straight(0, 0, 0, 50, 50));
      fail("it went on");
    } catch (SourceException e) {
      assertTrue("the caller learns of it", Thread.interrupted());
      assertEquals(Arrays.asList("touch 0 at 0 0(0.0,0.0)", "touch 3 at 16 0(0.0,16.0)"), device.log);
    }
  }

  @Test
  public void aFingerThatAKilledAgentLeftIsLifted() throws Exception {
    new GesturePlayer(device).liftLeftFinger();
    assertEquals(Arrays.asList("touch 3 at 0 0(0.0,0.0)"), device.log);
  }

  @Test
  public void aGestureRefusedHalfWayIsCancelled() throws Exception {
    device.takesFrames = 2;
    try {
      play(Finger.straight(0, 0, 0, 50, 50));
      fail("it went on");
    } catch (SourceException e) {
      assertEquals("touch 3 at 32 0(0.0,32.0)", last());
    }
  }

  @Test
  public void anInterruptedGestureLeavesNoFingerDown() throws Exception {
    device.isStuck = true;
    Thread player = Thread.currentThread();
    new Thread(() -> {
      while (device.log.isEmpty()) Thread.yield();
      player.interrupt();
    }).start();
    try {
      play(Finger.straight(0, 0, 0, 50, 50));
      fail("it went on");
    } catch (InterruptedException e) {
      assertEquals(Arrays.asList("touch 0 at 0 0(0.0,0.0)", "touch 3 at 0 0(0.0,0.0)"), device.log);
    }
  }

  @Test
  public void aGestureInterruptedWhileTheWindowHandlesItIsCancelledToo() throws Exception {
    device.onTouch = () -> {
      if (device.log.size() == 1) Thread.currentThread().interrupt();
    };
    try {
      play(Finger.straight(0, 0, 0, 50, 50));
      fail("it went on");
    } catch (SourceException e) {
      assertTrue("the caller learns of it", Thread.interrupted());
      assertEquals(Arrays.asList("touch 0 at 0 0(0.0,0.0)", "touch 3 at 16 0(0.0,16.0)"), device.log);
    }
  }

  private GesturePlayer.Played play(Finger... fingers) throws SourceException, InterruptedException {
    List<TouchFrame> frames = GesturePlan.of(Arrays.asList(fingers));
    return new GesturePlayer(device).play(Collections.unmodifiableList(frames), () -> {});
  }

  private String last() {
    return device.log.get(device.log.size() - 1);
  }
}
