package dev.reprise.agent;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertTrue;

import dev.reprise.agent.fake.FakeDevice;
import dev.reprise.agent.fake.FakeNode;
import dev.reprise.agent.fake.RunningAgent;
import dev.reprise.agent.fake.TestClient;
import dev.reprise.agent.tree.Caps;
import dev.reprise.agent.tree.Digest;
import dev.reprise.agent.wire.Frame;
import java.util.Arrays;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.json.JSONObject;
import org.junit.Rule;
import org.junit.Test;
import org.junit.rules.Timeout;

/** Acts that are cancelled, or whose client goes away: what is said of them is what has become of them. */
public class CancelledActsTest {
  /** A test that hangs fails. */
  @Rule public final Timeout timeout = Timeout.seconds(60);

  private final FakeDevice device = new FakeDevice();
  @Rule(order = 1) public final RunningAgent running = new RunningAgent(device);

  @Test
  public void cancelEndsAWaitAndAGestureWithoutAFingerLeftDown() throws Exception {
    try (TestClient client = running.greeted()) {
      int wait = client.send("wait", "'after': 0, 'timeoutMs': 60000");
      assertCancelled(client, wait, "no");
      device.isStuck = true;
      int swipe = client.send("swipe", "'from': {'x': 0, 'y': 0}, 'to': {'x': 0, 'y': 100}, 'durationMs': 1000");
      while (device.log.isEmpty()) client.ask("ping", "");
      assertCancelled(client, swipe, "unknown");
      assertEquals("touch 3 at 0 0(0.0,0.0)", device.log.get(device.log.size() - 1));
      assertFalse(client.ask("cancel", "'request': 12345").getBoolean("found"));
    }
  }

  @Test
  public void aForceStopThatIsCalledOffWhileTheDeviceIsBusyIsCancelledAndNoFaultOfTheAgent() throws Exception {
    try (TestClient client = running.greeted()) {
      device.isStuck = true;
      int stop = client.send("force-stop", "'package': 'org.example'");
      while (device.log.isEmpty()) client.ask("ping", "");
      assertCancelled(client, stop, "unknown");
    }
  }

  private void assertCancelled(TestClient client, int request, String acted) throws Exception {
    int cancel = client.send("cancel", "'request': " + request);
    for (int i = 0; i < 2; i++) {
      Frame frame = client.read();
      JSONObject json = new JSONObject(frame.json());
      if (frame.id == cancel) assertTrue(json.getBoolean("found"));
      else assertEquals("cancelled " + acted, json.getString("code") + " " + json.getString("acted"));
    }
  }

  @Test
  public void aCancelledClickOnABusyDeviceNeverHappens() throws Exception {
    FakeNode save = FakeNode.of("android.widget.Button", "org.example:id/save").doing((node, action) -> device.log.add("clicked"));
    device.window(save);
    LinkedBlockingQueue<Runnable> mainThread = new LinkedBlockingQueue<>();
    device.mainThread = mainThread;
    try (TestClient client = running.greeted()) {
      int click = client.send("act", clickOn(save));
      Runnable late = mainThread.take();
      assertCancelled(client, click, "no");
      late.run();
      assertEquals(Arrays.asList(), device.log);
    }
  }

  @Test
  public void aClickThatWasCancelledWhileTheAppHandledItMayHaveHappened() throws Exception {
    CountDownLatch cancelled = new CountDownLatch(1);
    FakeNode save = FakeNode.of("android.widget.Button", "org.example:id/save").doing((node, action) -> {
      device.log.add("clicked");
      return awaited(cancelled);
    });
    device.window(save);
    LinkedBlockingQueue<Runnable> mainThread = new LinkedBlockingQueue<>();
    device.mainThread = mainThread;
    try (TestClient client = running.greeted()) {
      int click = client.send("act", clickOn(save));
      Thread app = new Thread(mainThread.take());
      app.start();
      while (device.log.isEmpty()) client.ask("ping", "");
      assertCancelled(client, click, "unknown");
      cancelled.countDown();
      app.join();
    }
  }

  private static boolean awaited(CountDownLatch latch) {
    try {
      latch.await();
      return true;
    } catch (InterruptedException e) {
      throw new AssertionError(e);
    }
  }

  private static String clickOn(FakeNode node) {
    return "'action': 'click', 'node': {'window': 1, 'path': [], 'generation': 0, 'class': '" + node.facts.className + "', 'id': '"
        + node.facts.resourceId + "', 'digest': " + Digest.of(node, Caps.DEFAULT) + "}";
  }

  @Test
  public void aKeyNeverFallsIntoAnothersGestureAndOneThatWaitedForItWasNotPressed() throws Exception {
    device.isStuck = true;
    try (TestClient swiping = running.greeted();
        TestClient client = running.greeted()) {
      int swipe = swiping.send("swipe", "'from': {'x': 0, 'y': 0}, 'to': {'x': 0, 'y': 100}, 'durationMs': 1000");
      while (device.log.isEmpty()) client.ask("ping", "");
      int key = client.send("key", "'code': 66");
      client.ask("ping", "");
      assertCancelled(client, key, "no");
      int tap = client.send("tap", "'x': 1, 'y': 1");
      assertCancelled(client, tap, "no");
      assertEquals(Arrays.asList("touch 0 at 0 0(0.0,0.0)"), device.log);
      assertCancelled(swiping, swipe, "unknown");
      assertTrue(client.ask("key", "'code': 66").getBoolean("accepted"));
    }
  }

  @Test
  public void aKeyThatIsCancelledWhileItIsDownComesUpAgain() throws Exception {
    CountDownLatch cancelled = new CountDownLatch(1);
    device.onKey = () -> {
      if (device.log.size() == 1) interrupted(cancelled);
    };
    try (TestClient client = running.greeted()) {
      int key = client.send("key", "'code': 4, 'long': true");
      while (device.log.isEmpty()) client.ask("ping", "");
      assertCancelled(client, key, "unknown");
      assertEquals(Arrays.asList("key 0 4 repeat 0", "key 1 4 repeat 0"), device.log);
    }
  }

  /** Waits to be interrupted, as a window's handling is. */
  private static void interrupted(CountDownLatch never) {
    try {
      never.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  @Test
  public void aLostClientsGestureIsCancelled() throws Exception {
    device.isStuck = true;
    try (TestClient client = running.greeted()) {
      client.send("swipe", "'from': {'x': 0, 'y': 0}, 'to': {'x': 0, 'y': 100}, 'durationMs': 1000");
      while (device.log.isEmpty()) client.ask("ping", "");
    }
    try (TestClient other = running.greeted()) {
      while (device.log.size() < 2) other.ask("ping", "");
    }
    assertEquals(Arrays.asList("touch 0 at 0 0(0.0,0.0)", "touch 3 at 0 0(0.0,0.0)"), device.log);
  }

  @Test
  public void anAgentThatEndsInTheMiddleOfAGestureLiftsItsFingerFirst() throws Exception {
    CountDownLatch over = new CountDownLatch(1);
    AtomicBoolean lifted = new AtomicBoolean();
    device.onTouch = () -> {
      if (device.log.size() < 2) return;
      // The window takes a moment, unless the agent is over before it: then the program would have ended by now.
      lifted.set(isStillThereFor(over, 200));
    };
    device.isStuck = true;
    try (TestClient client = running.greeted()) {
      client.send("swipe", "'from': {'x': 0, 'y': 0}, 'to': {'x': 0, 'y': 100}, 'durationMs': 1000");
      while (device.log.isEmpty()) client.ask("ping", "");
      running.agent().stop();
      running.agent().join();
      over.countDown();
      assertEquals(Arrays.asList("touch 0 at 0 0(0.0,0.0)", "touch 3 at 0 0(0.0,0.0)"), device.log);
      assertTrue("the agent was over before the finger was up", lifted.get());
    }
  }

  private static boolean isStillThereFor(CountDownLatch over, long ms) {
    try {
      return !over.await(ms, TimeUnit.MILLISECONDS);
    } catch (InterruptedException again) {
      return isStillThereFor(over, ms);
    }
  }

  @Test
  public void aTextIsNotTypedIntoAnothersGesture() throws Exception {
    device.isStuck = true;
    try (TestClient swiping = running.greeted();
        TestClient client = running.greeted()) {
      int swipe = swiping.send("swipe", "'from': {'x': 0, 'y': 0}, 'to': {'x': 0, 'y': 100}, 'durationMs': 1000");
      while (device.log.isEmpty()) client.ask("ping", "");
      int text = client.send("commit-text", "'text': 'Ada'");
      // An answer to the text would come among those, each of which must be the next to come.
      for (int i = 0; i < 50; i++) client.ask("ping", "");
      assertCancelled(client, text, "no");
      assertEquals(Arrays.asList("touch 0 at 0 0(0.0,0.0)"), device.log);
      assertCancelled(swiping, swipe, "unknown");
    }
  }
}
