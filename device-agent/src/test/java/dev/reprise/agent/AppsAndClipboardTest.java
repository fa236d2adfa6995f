package dev.reprise.agent;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertTrue;

import dev.reprise.agent.fake.FakeDevice;
import dev.reprise.agent.fake.RunningAgent;
import dev.reprise.agent.fake.TestClient;
import java.util.Arrays;
import org.junit.Rule;
import org.junit.Test;
import org.junit.rules.Timeout;

/** What the agent does beside the screen. */
public class AppsAndClipboardTest {
  /** A test that hangs fails. */
  @Rule public final Timeout timeout = Timeout.seconds(60);

  private final FakeDevice device = new FakeDevice();
  @Rule(order = 1) public final RunningAgent running = new RunningAgent(device);

  @Test
  public void appsAreStartedAndEnded() throws Exception {
    try (TestClient client = running.greeted()) {
      assertTrue(client.ask("launch", "'package': 'org.example', 'activity': 'org.example.Main'").getBoolean("accepted"));
      assertFalse(client.ask("launch", "'package': 'org.absent', 'activity': 'org.absent.Main'").getBoolean("accepted"));
      assertTrue(client.ask("force-stop", "'package': 'org.example'").getBoolean("accepted"));
      assertEquals(Arrays.asList("launch org.example org.example.Main", "launch org.absent org.absent.Main", "force-stop org.example"), device.log);
      assertEquals("bad-request", client.fails("launch", "'activity': 'org.example.Main'").getString("code"));
      assertEquals("bad-request", client.fails("launch", "'package': 'org.example'").getString("code"));
    }
  }

  @Test
  public void theClipboardIsReadAndSet() throws Exception {
    try (TestClient client = running.greeted()) {
      assertFalse(client.ask("clipboard", "").has("text"));
      client.ask("set-clipboard", "'text': 'kept'");
      assertEquals("kept", client.ask("clipboard", "").getString("text"));
    }
  }

  @Test
  public void aSettingIsHeldAndWhatItWasIsTold() throws Exception {
    try (TestClient client = running.greeted()) {
      assertEquals("before", client.ask("hold-setting", "'namespace': 'global', 'name': 'animator_duration_scale', 'value': '0'").getString("before"));
      assertFalse(client.ask("hold-setting", "'namespace': 'system', 'name': 'unset'").has("before"));
      assertEquals(Arrays.asList("hold global animator_duration_scale 0", "hold system unset null"), device.log);
      assertEquals("bad-request", client.fails("hold-setting", "'namespace': 'config', 'name': 'a', 'value': '1'").getString("code"));
      assertEquals("bad-request", client.fails("hold-setting", "'namespace': 'global', 'name': 'a b', 'value': '1'").getString("code"));
    }
  }
}
