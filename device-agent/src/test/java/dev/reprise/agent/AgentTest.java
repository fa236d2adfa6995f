package dev.reprise.agent;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertNull;
import static org.junit.Assert.assertTrue;

import dev.reprise.agent.fake.FakeDevice;
import dev.reprise.agent.fake.FakeNode;
import dev.reprise.agent.fake.RunningAgent;
import dev.reprise.agent.fake.TestClient;
import dev.reprise.agent.source.UiEvent;
import dev.reprise.agent.wire.Frame;
import dev.reprise.agent.wire.FrameKind;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.json.JSONObject;
import org.junit.Rule;
import org.junit.Test;
import org.junit.rules.Timeout;

public class AgentTest {
  /** A test that hangs fails. */
  @Rule public final Timeout timeout = Timeout.seconds(60);

  private final FakeDevice device = new FakeDevice();
  @Rule(order = 1) public final RunningAgent running = new RunningAgent(device);

  @Test
  public void itGreetsBeforeAnythingIsAsked() throws Exception {
    try (TestClient client = new TestClient(running.port())) {
      Frame greeting = client.read();
      assertEquals(FrameKind.GREETING, greeting.kind);
      assertEquals(1, new JSONObject(greeting.json()).getInt("protocol"));
    }
  }

  @Test
  public void aWrongTokenGetsOneAnswerAndTheEnd() throws Exception {
    try (TestClient client = new TestClient(running.port())) {
      client.read();
      assertEquals("unauthorised", client.fails("hello", "'protocol': 1, 'token': 'ffffffffffffffffffffffffffffffff'").getString("code"));
      sendIfOpen(client, "hello", "'protocol': 1, 'token': '" + TestClient.TOKEN + "'");
      assertNull(client.read());
    }
  }

  /** The agent may have closed already: then nothing arrives, which is as well. */
  private static void sendIfOpen(TestClient client, String method, String members) {
    try {
      client.send(method, members);
    } catch (IOException closed) {
      // As wanted.
    }
  }

  @Test
  public void aConnectionTooManyIsToldSoAndTheOthersStay() throws Exception {
    List<TestClient> clients = new ArrayList<>();
    try {
      for (int i = 0; i < 8; i++) clients.add(running.greeted());
      try (TestClient more = new TestClient(running.port())) {
        Frame refusal = more.read();
        assertEquals(FrameKind.ERROR, refusal.kind);
        assertEquals(0, refusal.id);
        JSONObject error = new JSONObject(refusal.json());
        assertEquals("busy", error.getString("code"));
        assertEquals("8 connections are open already. Close one.", error.getString("message"));
        assertNull(more.read());
      }
      for (TestClient client : clients) client.ask("ping", "");
    } finally {
      for (TestClient client : clients) client.close();
    }
  }

  @Test
  public void nothingIsServedBeforeHello() throws Exception {
    try (TestClient client = new TestClient(running.port())) {
      client.read();
      assertEquals("bad-request", client.fails("tree", "").getString("code"));
      assertNull(client.read());
    }
  }

  @Test
  public void anotherProtocolIsNamedInTheError() throws Exception {
    try (TestClient client = new TestClient(running.port())) {
      client.read();
      JSONObject error = client.fails("hello", "'protocol': 99, 'token': '" + TestClient.TOKEN + "'");
      assertEquals("protocol", error.getString("code"));
      assertTrue(error.getString("message"), error.getString("message").contains("99"));
    }
  }

  @Test
  public void bytesThatAreNoFrameEndTheConnectionAndOnlyThat() throws Exception {
    try (TestClient other = running.greeted();
        TestClient client = running.greeted()) {
      client.socket.getOutputStream().write(new byte[] {0x7f, 0, 0, 0, 1});
      Frame error = client.read();
      assertEquals("bad-frame", new JSONObject(error.json()).getString("code"));
      assertNull(client.read());
      assertTrue(other.ask("ping", "").getLong("uptimeMs") > 0);
    }
  }

  @Test
  public void whatItDoesNotKnowIsAnErrorAndNotTheEnd() throws Exception {
    try (TestClient client = running.greeted()) {
      assertEquals("unknown-method", client.fails("fly", "").getString("code"));
      assertEquals("bad-request", client.fails("tap", "'x': 'far'").getString("code"));
      client.sendRaw(new Frame(FrameKind.REQUEST, 500, "no json"));
      assertEquals("bad-request", new JSONObject(client.read().json()).getString("code"));
      StringBuilder deep = new StringBuilder();
      for (int i = 0; i < 100_000; i++) deep.append("[");
      client.sendRaw(new Frame(FrameKind.REQUEST, 501, "{\"method\":" + deep));
      assertEquals("bad-request", new JSONObject(client.read().json()).getString("code"));
      device.bug = new IllegalStateException("provider");
      JSONObject internal = client.fails("tree", "");
      assertEquals("internal", internal.getString("code"));
      assertEquals("no", internal.getString("acted"));
      device.bug = null;
      assertEquals(0, client.ask("tree", "").getInt("nodes"));
    }
  }

  @Test
  public void aTreeSaysWhenItWasTaken() throws Exception {
    device.window(FakeNode.of("android.widget.Button", "org.example:id/save").text("Save"));
    try (TestClient client = running.greeted()) {
      device.changed();
      JSONObject tree = client.ask("tree", "");
      assertEquals(1, tree.getLong("generation"));
      assertEquals(device.uptimeMs(), tree.getLong("uptimeMs"));
      assertEquals("Save", tree.getJSONArray("windows").getJSONObject(0).getJSONObject("root").getString("t"));
    }
  }

  @Test
  public void waitAnswersWhenSomethingChangesAndHoldsNothingUp() throws Exception {
    try (TestClient client = running.greeted()) {
      int wait = client.send("wait", "'after': 0, 'timeoutMs': 60000");
      assertEquals(0, client.ask("ping", "").getLong("generation"));
      assertEquals(0, client.ask("tree", "").getLong("generation"));
      device.changed();
      Frame answer = client.read();
      assertEquals(wait, answer.id);
      JSONObject json = new JSONObject(answer.json());
      assertEquals(1, json.getLong("generation"));
      assertTrue(json.getBoolean("changed"));
      assertTrue("what has changed already is answered at once", client.ask("wait", "'after': 0, 'timeoutMs': 60000").getBoolean("changed"));
      assertFalse(client.ask("wait", "'after': 1, 'timeoutMs': 5").getBoolean("changed"));
    }
  }

  @Test
  public void aTreeCanWaitForTheChange() throws Exception {
    device.window(FakeNode.of("a", ""));
    try (TestClient client = running.greeted()) {
      int tree = client.send("tree", "'after': 0, 'timeoutMs': 60000");
      client.ask("ping", "");
      device.changed();
      Frame answer = client.read();
      assertEquals(tree, answer.id);
      assertEquals(1, new JSONObject(answer.json()).getLong("generation"));
    }
  }

  @Test
  public void anErrorOfAnAppsOwnNodesIsAnsweredAndTheNextRequestsAreServed() throws Exception {
    device.window(FakeNode.of("a", ""));
    try (TestClient client = running.greeted()) {
      device.bug = new NoSuchMethodError("getUniqueId");
      JSONObject error = client.fails("tree", "");
      assertEquals("internal", error.getString("code"));
      device.bug = null;
      assertEquals(1, client.ask("tree", "").getInt("nodes"));
    }
  }

  @Test
  public void keysGlobalsAndTextReachTheDevice() throws Exception {
    try (TestClient client = running.greeted()) {
      assertTrue(client.ask("key", "'code': 66").getBoolean("accepted"));
      client.ask("key", "'code': 4, 'long': true");
      client.ask("global", "'action': 'back'");
      client.ask("commit-text", "'text': '\u96f7'");
      assertEquals(
          Arrays.asList("key 0 66 repeat 0", "key 1 66 repeat 0", "key 0 4 repeat 0", "key 0 4 repeat 1", "key 1 4 repeat 0", "global 1", "text \u96f7"),
          device.log);
      device.hasFocusedField = false;
      assertFalse(client.ask("commit-text", "'text': 'x'").getBoolean("accepted"));
      assertEquals("bad-request", client.fails("global", "'action': 'reboot'").getString("code"));
    }
  }

  @Test
  public void aScreenshotIsTheImageItself() throws Exception {
    try (TestClient client = running.greeted()) {
      Frame image = client.askFrame("screenshot", "");
      assertEquals(FrameKind.IMAGE, image.kind);
      assertEquals(4, image.body.length);
      device.png = null;
      assertEquals("no-image", client.fails("screenshot", "").getString("code"));
    }
  }

  @Test
  public void eventsComeUnderTheirSubscriptionUntilItEnds() throws Exception {
    try (TestClient client = running.greeted()) {
      int subscription = client.send("subscribe", "'types': 1");
      client.read();
      device.changed();
      device.send(new UiEvent(1, 77, 3, "org.example", "android.widget.Button", "Save", 0));
      Frame event = client.read();
      assertEquals(FrameKind.EVENT, event.kind);
      assertEquals(subscription, event.id);
      JSONObject json = new JSONObject(event.json());
      assertEquals("Save", json.getString("text"));
      assertEquals(2, json.getLong("generation"));
      assertTrue(client.ask("unsubscribe", "'subscription': " + subscription).getBoolean("found"));
      device.send(new UiEvent(1, 78, 3, null, null, null, 0));
      assertEquals(3, client.ask("ping", "").getLong("generation"));
    }
  }

  @Test
  public void whatASlowClientMissesIsCounted() throws Exception {
    int sent = 100_000;
    try (TestClient client = running.greeted()) {
      client.ask("subscribe", "");
      for (int i = 1; i <= sent; i++) device.send(new UiEvent(1, i, 3, "org.example", "android.widget.Button", "Save", 0));
      int told = 0;
      long last = 0;
      while (last < sent) {
        JSONObject event = new JSONObject(client.read().json());
        told += 1 + event.optInt("dropped");
        last = event.getLong("generation");
      }
      assertEquals("every event was told or counted", sent, told);
    }
  }

  @Test
  public void theSameIdTwiceAtATimeIsRefused() throws Exception {
    try (TestClient client = running.greeted()) {
      Frame wait = new Frame(FrameKind.REQUEST, 900, "{\"method\":\"wait\",\"after\":0,\"timeoutMs\":60000}");
      client.sendRaw(wait);
      client.sendRaw(wait);
      assertEquals("bad-request", new JSONObject(client.read().json()).getString("code"));
    }
  }

  @Test
  public void aSecondSubscriptionUnderOneIdIsRefusedAndTheFirstEndsWithItsConnection() throws Exception {
    Frame subscribe = new Frame(FrameKind.REQUEST, 900, "{\"method\":\"subscribe\",\"types\":1}");
    try (TestClient client = running.greeted()) {
      client.sendRaw(subscribe);
      assertEquals(FrameKind.REPLY, client.read().kind);
      client.sendRaw(subscribe);
      assertEquals("bad-request", new JSONObject(client.read().json()).getString("code"));
      for (int i = 0; i < 15; i++) client.ask("subscribe", "'types': 2");
      assertEquals("busy", client.fails("subscribe", "'types': 2").getString("code"));
      device.send(new UiEvent(1, 77, 3, null, null, null, 0));
      assertEquals(900, client.read().id);
      assertEquals(1, client.ask("ping", "").getLong("generation"));
    }
  }

  @Test
  public void aRequestWithSomethingBehindItsJsonIsRefused() throws Exception {
    try (TestClient client = running.greeted()) {
      client.sendRaw(new Frame(FrameKind.REQUEST, 900, "{\"method\":\"ping\"} {\"method\":\"quit\"}"));
      assertEquals("bad-request", new JSONObject(client.read().json()).getString("code"));
    }
  }

  @Test
  public void quitIsAnsweredThenTheAgentEnds() throws Exception {
    try (TestClient client = running.greeted()) {
      client.ask("quit", "");
      assertNull(client.read());
      running.agent().join();
    }
  }
}
