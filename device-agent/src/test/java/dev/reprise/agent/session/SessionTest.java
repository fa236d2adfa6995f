package dev.reprise.agent.session;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertNull;
import static org.junit.Assert.assertTrue;

import dev.reprise.agent.Token;
import dev.reprise.agent.Transport.Connection;
import dev.reprise.agent.event.EventLog;
import dev.reprise.agent.fake.FakeDevice;
import dev.reprise.agent.fake.SocketTransport;
import dev.reprise.agent.fake.TestClient;
import dev.reprise.agent.request.Context;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.After;
import org.junit.Before;
import org.junit.Rule;
import org.junit.Test;
import org.junit.rules.Timeout;

public class SessionTest {
  /** A test that hangs fails. */
  @Rule public final Timeout timeout = Timeout.seconds(60);

  private final FakeDevice device = new FakeDevice();
  private final EventLog log = new EventLog();
  private final ExecutorService threads = Executors.newCachedThreadPool();
  private final CountDownLatch over = new CountDownLatch(1);
  private SocketTransport transport;
  private TestClient client;
  private Session session;

  @Before
  public void start() throws Exception {
    transport = new SocketTransport();
    client = new TestClient(transport.port());
    Connection connection = transport.accept();
    Context context = new Context(device, log, over::countDown);
    session = new Session(ended -> over.countDown(), context, connection, new Handshake(Token.of(TestClient.TOKEN)), threads);
    session.start();
    client.read();
  }

  @After
  public void stop() throws Exception {
    session.abort();
    client.close();
    transport.close();
    threads.shutdownNow();
  }

  @Test
  public void whoHasNotShownTheTokenInTimeIsCutOff() throws Exception {
    session.expectGreeted();
    assertNull(client.read());
    over.await();
  }

  @Test
  public void whoHasShownItStays() throws Exception {
    client.ask("hello", "'protocol': 1, 'token': '" + TestClient.TOKEN + "'");
    session.expectGreeted();
    assertTrue(client.ask("ping", "").getLong("uptimeMs") > 0);
  }

  @Test
  public void itsSubscriptionsEndWithIt() throws Exception {
    client.ask("hello", "'protocol': 1, 'token': '" + TestClient.TOKEN + "'");
    client.ask("subscribe", "");
    assertTrue(log.isFollowed());
    client.close();
    over.await();
    assertFalse(log.isFollowed());
    assertEquals(0, log.generation());
  }
}
