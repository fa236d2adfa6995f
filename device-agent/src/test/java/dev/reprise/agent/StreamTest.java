package dev.reprise.agent;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertNull;
import static org.junit.Assert.assertTrue;

import dev.reprise.agent.fake.FakeDevice;
import dev.reprise.agent.fake.FakeStream;
import dev.reprise.agent.fake.SocketTransport;
import dev.reprise.agent.fake.TestClient;
import dev.reprise.agent.source.StreamFormat;
import dev.reprise.agent.wire.Frame;
import dev.reprise.agent.wire.FrameKind;
import java.io.DataInputStream;
import java.nio.ByteBuffer;
import org.json.JSONObject;
import org.junit.After;
import org.junit.Before;
import org.junit.Rule;
import org.junit.Test;
import org.junit.rules.Timeout;

public class StreamTest {
  private static final int MEGABYTE = 1 << 20;

  /** A test that hangs fails. */
  @Rule public final Timeout timeout = Timeout.seconds(60);

  private final FakeDevice device = new FakeDevice();
  private final FakeStream stream = new FakeStream(StreamFormat.pictures(StreamFormat.JPEG, 5000));
  private SocketTransport transport;
  private Agent agent;
  private TestClient client;

  @Before
  public void start() throws Exception {
    device.stream = stream;
    transport = new SocketTransport();
    agent = Agent.start(device, transport, Token.of(TestClient.TOKEN));
    client = TestClient.greeted(transport.port());
  }

  @After
  public void stop() throws Exception {
    client.close();
    agent.stop();
    agent.join();
  }

  @Test
  public void theAnswerSaysWhatComesAndThenItComes() throws Exception {
    JSONObject format = client.ask("stream-screen", "'maxPerSecond': 7, 'maxSide': 640, 'codec': 'jpeg'");
    assertEquals("{\"codec\":\"jpeg\",\"sinceUs\":5000}", format.toString());
    assertEquals(7, device.wish.maxPerSecond);
    assertEquals(640, device.wish.maxSide);
    stream.draw(1, 3);
    ByteBuffer packet = packet();
    assertEquals("when it was drawn", 1000, packet.getLong());
    assertEquals("understood alone", 2, packet.get());
    assertEquals(1080, packet.getShort());
    assertEquals(2400, packet.getShort());
    assertEquals("nothing was left out", 0, packet.getInt());
    assertEquals(3, packet.remaining());
  }

  @Test
  public void whoReadsSlowlyGetsTheNewestAndIsToldWhatWasLeftOut() throws Exception {
    client.ask("stream-screen", "");
    int all = 60;
    for (int i = 1; i <= all; i++) stream.draw(i, MEGABYTE);
    int had = 0;
    int skipped = 0;
    int last = 0;
    while (last < all) {
      ByteBuffer packet = packet();
      had++;
      packet.position(13);
      skipped += packet.getInt();
      last = packet.get();
    }
    assertEquals("the newest came, and nothing is lost without a word", all, had + skipped);
    assertTrue(had + " of " + all + " pictures waited for a client that did not read", had < all);
  }

  @Test
  public void aPictureIsAskedForWhenTheOneBeforeHasLeft() throws Exception {
    client.ask("stream-screen", "");
    stream.draw(1, 32 * MEGABYTE);
    ByteBuffer head = ByteBuffer.allocate(9);
    // Its beginning is there: the rest waits for us to read.
    for (int i = 0; i < head.capacity(); i++) head.put((byte) client.socket.getInputStream().read());
    stream.draw(2, 1);
    // Whoever were ready for it has had the time to take it.
    try (TestClient other = TestClient.greeted(transport.port())) {
      for (int i = 0; i < 20; i++) other.ask("tree", "");
    }
    assertEquals("one picture was taken, and no other while it is on its way", 1, stream.taken());
    stream.draw(3, 1);
    new DataInputStream(client.socket.getInputStream()).readFully(new byte[17 + 32 * MEGABYTE]);
    ByteBuffer next = packet();
    assertEquals("the newest, and never the one that has waited", 3000, next.getLong());
  }

  @Test
  public void treesAreTakenOnAnotherConnectionWhileAStreamIsNotRead() throws Exception {
    client.ask("stream-screen", "");
    stream.draw(1, 32 * MEGABYTE);
    try (TestClient other = TestClient.greeted(transport.port())) {
      for (int i = 0; i < 20; i++) assertEquals(0, other.ask("tree", "").getInt("nodes"));
    }
  }

  @Test
  public void aConnectionThatCarriesAStreamServesNothingThatWouldHaveToWait() throws Exception {
    int id = client.send("stream-screen", "");
    client.read();
    assertEquals("busy", client.fails("tree", "").getString("code"));
    assertEquals("busy", client.fails("stream-audio", "").getString("code"));
    assertTrue(client.ask("ping", "").getLong("uptimeMs") > 0);
    client.ask("stop-stream", "'stream': " + id);
    assertEquals(0, client.ask("tree", "").getInt("nodes"));
  }

  @Test
  public void afterItsStopNothingOfAStreamIsSent() throws Exception {
    int id = client.send("stream-screen", "");
    client.read();
    stream.draw(1, 10);
    packet();
    assertTrue(client.ask("stop-stream", "'stream': " + id).getBoolean("found"));
    stream.draw(2, 10);
    stream.awaitClosed();
    assertTrue("the next frame is an answer", client.ask("ping", "").getLong("uptimeMs") > 0);
    assertEquals(false, client.ask("stop-stream", "'stream': " + id).getBoolean("found"));
  }

  @Test
  public void aStreamEndsWhenItsClientHasGone() throws Exception {
    client.ask("stream-audio", "");
    client.close();
    stream.awaitClosed();
  }

  @Test
  public void aStreamEndsWithTheAgent() throws Exception {
    client.ask("stream-audio", "");
    agent.stop();
    stream.awaitClosed();
    assertNull(client.read());
  }

  @Test
  public void aDeviceThatCannotGoOnSaysSoUnderTheStreamsId() throws Exception {
    int id = client.send("stream-screen", "");
    client.read();
    stream.closeLate(true);
    stream.fail("The encoder was taken away.");
    Frame error = client.read();
    assertEquals(FrameKind.ERROR, error.kind);
    assertEquals(id, error.id);
    assertEquals("device", new JSONObject(error.json()).getString("code"));
    assertEquals("whoever has read it", false, client.ask("stop-stream", "'stream': " + id).getBoolean("found"));
    client.ask("tree", "");
    stream.closeLate(false);
    stream.awaitClosed();
  }

  @Test
  public void whatIsNoRequestForAStreamIsNamed() throws Exception {
    assertEquals("bad-request", client.fails("stream-screen", "'codec': 'gif'").getString("code"));
    assertEquals("bad-request", client.fails("stream-screen", "'maxPerSecond': 0").getString("code"));
    assertEquals("bad-request", client.fails("stream-screen", "'maxSide': 63").getString("code"));
    assertEquals("bad-request", client.fails("stop-stream", "").getString("code"));
    device.stream = null;
    JSONObject refused = client.fails("stream-audio", "");
    assertEquals("no-stream", refused.getString("code"));
    assertEquals("no", refused.getString("acted"));
    assertEquals("after all of that it serves", 0, client.ask("tree", "").getInt("nodes"));
  }

  /** The body of the next frame, which is a packet. */
  private ByteBuffer packet() throws Exception {
    Frame frame = client.read();
    assertEquals(FrameKind.PACKET, frame.kind);
    return ByteBuffer.wrap(frame.body);
  }
}
