package dev.reprise.agent.fake;

import static org.junit.Assert.assertEquals;

import dev.reprise.agent.Agent;
import dev.reprise.agent.Token;
import java.io.IOException;
import org.json.JSONException;
import org.junit.rules.ExternalResource;

/** An agent over a fake device, for each test anew. After the test it has ended, and listens to the device no more. */
public final class RunningAgent extends ExternalResource {
  private final FakeDevice device;
  private SocketTransport transport;
  private Agent agent;

  public RunningAgent(FakeDevice device) {
    this.device = device;
  }

  public Agent agent() {
    return agent;
  }

  public int port() {
    return transport.port();
  }

  /** One that has been let in. */
  public TestClient greeted() throws IOException, JSONException {
    return TestClient.greeted(port());
  }

  @Override
  protected void before() throws IOException {
    transport = new SocketTransport();
    agent = Agent.start(device, transport, Token.of(TestClient.TOKEN));
  }

  @Override
  protected void after() {
    agent.stop();
    try {
      agent.join();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new AssertionError("Interrupted while the agent ended.", e);
    }
    assertEquals("the agent listens no more", 0, device.listenerCount());
  }
}
