package dev.reprise.embedded.adbd;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertNotEquals;
import static org.junit.Assert.assertNotNull;
import static org.junit.Assert.assertNull;
import static org.junit.Assert.assertThrows;

import dev.reprise.embedded.shell.FakePhone;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.After;
import org.junit.Before;
import org.junit.Test;

/** What clients leave unread, unsent and open is bounded, and whoever does not is served on. */
public class LoadTest {
  private static final byte[] CHUNK = new byte[Packet.MAX_PAYLOAD_BYTES];
  /** The first packets of so many streams that nobody reads are more than the device keeps. */
  private static final int TOO_MANY = (int) (Unread.LIMIT_BYTES / CHUNK.length) + 4;

  private FakePhone phone;
  private Adbd adbd;

  @Before public void start() throws IOException {
    phone = new FakePhone();
    adbd = Adbd.start(phone, 0);
  }

  @After public void close() throws IOException {
    adbd.close();
  }

  /** Streams whose reader never comes, each with all that it may have before. */
  private static List<AdbClient.Stream> stalled(AdbClient client, int count) throws IOException {
    return stalled(client, count, "exec:sleep 1000", CHUNK);
  }

  private static List<AdbClient.Stream> stalled(AdbClient client, int count, String service, byte[] input) throws IOException {
    List<AdbClient.Stream> streams = new ArrayList<>();
    for (int i = 0; i < count; i++) streams.add(client.open(service));
    for (AdbClient.Stream stream : streams) client.send(Packet.WRTE, stream.localId, stream.remoteId, input);
    return streams;
  }

  @Test public void whoeverWaitedLongestForAReaderIsGivenUpAndAllOthersGoOn() throws IOException {
    try (AdbClient bystander = AdbClient.connect(adbd.port()); AdbClient client = AdbClient.connect(adbd.port())) {
      AdbClient.Stream prompt = client.open("exec:sleep 1000");
      prompt.write("typed ahead\n".getBytes());
      AdbClient.Stream cat = client.open("exec:cat");
      cat.write("before ".getBytes());
      assertEquals("before ", new String(cat.read(7)));
      List<AdbClient.Stream> streams = stalled(client, TOO_MANY);
      Set<Integer> closed = new HashSet<>();
      while (closed.size() < 4) {
        Packet packet = client.receive();
        assertNotNull("the connection goes on", packet);
        if (packet.command() == Packet.CLSE) closed.add(packet.arg1());
      }
      assertEquals(Set.of(streams.get(0).localId, streams.get(1).localId, streams.get(2).localId, streams.get(3).localId), closed);
      cat.write("after".getBytes());
      assertEquals("after", new String(cat.read(5)));
      assertEquals("alive\n", bystander.call("shell:echo alive"));
    }
  }

  @Test public void aCommandWhoseInputWasGivenUpIsToldAndDoesNotTakeItForTheEnd() throws Exception {
    try (AdbClient client = AdbClient.connect(adbd.port())) {
      AdbClient.Stream late = client.open("exec:while [ ! -e /sdcard/go ]; do sleep 0.01; done; cat >/sdcard/in && echo whole >/sdcard/end || echo torn >/sdcard/end");
      client.send(Packet.WRTE, late.localId, late.remoteId, CHUNK);
      stalled(client, TOO_MANY);
      for (Packet packet = client.receive(); packet.command() != Packet.CLSE; packet = client.receive()) continue;
      client.call("shell:touch /sdcard/go");
      String end = "";
      for (int i = 0; i < 2000 && end.isEmpty(); i++) end = client.call("shell:cat /sdcard/end 2>/dev/null");
      assertEquals("torn\n", end);
    }
  }

  @Test public void manyThatAreReadTakeAsMuchAsComes() throws IOException {
    try (AdbClient client = AdbClient.connect(adbd.port())) {
      AdbClient.Stream waiting = client.open("exec:sleep 1000");
      for (int i = 0; i < 3; i++) waiting.write(CHUNK);
      for (int i = 0; i < 120; i++) client.call("exec:head -c 10 >/dev/null", CHUNK);
      AdbClient.Stream counted = client.open("exec:head -c " + 120 * CHUNK.length + " | wc -c");
      for (int i = 0; i < 120; i++) counted.write(CHUNK);
      assertEquals(120 * CHUNK.length + "\n", new String(counted.readAll()));
    }
  }

  @Test public void besideManyThatStallASenderGoesOnAsFastAsItIsRead() throws IOException {
    try (AdbClient client = AdbClient.connect(adbd.port())) {
      stalled(client, (int) (Unread.SPARING_BYTES / CHUNK.length) + 1);
      AdbClient.Stream unread = client.open("exec:sleep 1000");
      client.send(Packet.WRTE, unread.localId, unread.remoteId, CHUNK);
      client.send(Packet.OPEN, 1000, 0, "exec:cat\0");
      for (Packet packet = client.receive(); packet.arg1() != 1000; packet = client.receive()) {
        assertNotEquals("no second packet is asked for", unread.localId, packet.arg1());
      }
      AdbClient.Stream counted = client.open("exec:head -c " + 30 * CHUNK.length + " | wc -c");
      for (int i = 0; i < 30; i++) counted.write(CHUNK);
      assertEquals(30 * CHUNK.length + "\n", new String(counted.readAll()));
    }
  }

  @Test public void aCommandThatDoesNotReadLeavesItsInputInTheStream() throws IOException {
    byte[] input = AdbClient.little(CHUNK.length).put((byte) 0).putInt(CHUNK.length - 5).array();
    try (AdbClient client = AdbClient.connect(adbd.port())) {
      stalled(client, TOO_MANY + 10, "shell,v2,raw:sleep 1000", input);
      for (Packet packet = client.receive(); packet.command() != Packet.CLSE; packet = client.receive()) continue;
      assertEquals("alive\n", client.call("shell:echo alive"));
    }
  }

  @Test public void aClientThatReadsNothingMakesItsOwnStreamsWaitAndNobodyElses() throws IOException {
    try (AdbClient deaf = AdbClient.connect(adbd.port()); AdbClient client = AdbClient.connect(adbd.port())) {
      for (int i = 1; i <= 200; i++) deaf.send(Packet.OPEN, i, 0, "exec:cat /dev/zero\0");
      assertEquals("alive\n", client.call("shell:echo alive"));
      Set<Integer> heard = new HashSet<>();
      while (heard.size() < 200) {
        Packet packet = deaf.receive();
        if (packet.command() == Packet.WRTE) heard.add(packet.arg1());
      }
    }
  }

  @Test public void whatIsNotSentIsBoundedUntilTheConnectionIsGone() throws Exception {
    Unsent unsent = new Unsent();
    Thread writer = new Thread(() -> {
      try {
        for (int i = 0; i < 4; i++) unsent.write(1, i, CHUNK, 0, CHUNK.length);
      } catch (IOException e) {
        // The connection has gone.
      }
    });
    writer.start();
    awaitWaiting(writer);
    unsent.add(new Packet(Packet.OKAY, 9, 9, Packet.EMPTY));
    for (int i = 0; i < 2; i++) assertEquals(i, unsent.take().arg1());
    assertEquals("an OKAY never waits", Packet.OKAY, unsent.take().command());
    for (int i = 2; i < 4; i++) assertEquals(i, unsent.take().arg1());
    writer.join();

    AtomicReference<IOException> failure = new AtomicReference<>();
    Thread late = new Thread(() -> failure.set(assertThrows(IOException.class, () -> unsent.write(1, 0, new byte[3 * CHUNK.length], 0, 3 * CHUNK.length))));
    unsent.write(1, 0, CHUNK, 0, CHUNK.length);
    late.start();
    awaitWaiting(late);
    unsent.close();
    late.join();
    assertNotNull(failure.get());
    assertNull(unsent.take());
  }

  private static void awaitWaiting(Thread thread) throws InterruptedException {
    for (int i = 0; i < 2000 && thread.getState() != Thread.State.WAITING; i++) Thread.sleep(5);
    assertEquals(Thread.State.WAITING, thread.getState());
  }

  @Test public void oneStreamTooManyIsRefusedAndTheOthersStay() throws IOException {
    try (AdbClient client = AdbClient.connect(adbd.port()); AdbClient other = AdbClient.connect(adbd.port())) {
      AdbClient.Stream first = client.open("exec:cat");
      List<AdbClient.Stream> streams = new ArrayList<>();
      for (int i = 1; i < Connection.STREAM_LIMIT; i++) streams.add(client.open("track-jdwp"));
      assertNull(client.open("shell:echo one more"));
      assertEquals("alive\n", other.call("shell:echo alive"));
      first.write("still".getBytes());
      assertEquals("still", new String(first.read(5)));
      streams.get(0).close();
      assertEquals("alive\n", client.call("shell:echo alive"));
    }
  }

  @Test public void aConnectionFindsRoomForAFewStreamsWhateverTheOthersHave() throws IOException {
    List<AdbClient> clients = new ArrayList<>();
    try (AdbClient late = AdbClient.connect(adbd.port())) {
      for (int i = 0; i < Served.LIMIT; i++) {
        if (i % Connection.STREAM_LIMIT == 0) clients.add(AdbClient.connect(adbd.port()));
        assertNotNull(clients.get(clients.size() - 1).open("track-jdwp"));
      }
      for (int i = 1; i < Served.FEW; i++) assertNotNull(late.open("track-jdwp"));
      assertEquals("alive\n", late.call("shell:echo alive"));
      assertNotNull(late.open("track-jdwp"));
      assertNull(late.open("track-jdwp"));
    } finally {
      for (AdbClient client : clients) client.close();
    }
  }

  @Test public void oneConnectionTooManyIsRefusedAndTheOthersStay() throws IOException {
    List<AdbClient> clients = new ArrayList<>();
    try {
      for (int i = 0; i < Adbd.CONNECTION_LIMIT; i++) clients.add(AdbClient.connect(adbd.port()));
      try (AdbClient more = AdbClient.raw(adbd.port())) {
        assertNull(more.receive());
      }
      assertEquals("alive\n", clients.get(0).call("shell:echo alive"));
    } finally {
      for (AdbClient client : clients) client.close();
    }
  }
}
