package dev.reprise.embedded.adbd;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertNull;

import dev.reprise.embedded.shell.FakePhone;
import java.io.IOException;
import java.net.SocketException;
import java.util.Arrays;
import java.util.Random;
import org.junit.After;
import org.junit.Before;
import org.junit.Test;

/** Whatever one connection sends, the others go on. */
public class MalformedPacketsTest {
  private static final String[] SERVICES = {"shell:echo x", "shell,v2,raw:cat", "sync:", "exec:cat", "abb_exec:package\0list", "reverse:", "reverse:forward:x", "tcp:", "", "\0\0", "shell", "framebuffer:"};

  private FakePhone phone;
  private Adbd adbd;

  @Before public void start() throws IOException {
    phone = new FakePhone();
    adbd = Adbd.start(phone, 0);
  }

  @After public void close() throws IOException {
    adbd.close();
  }

  private void stillServes() throws IOException {
    try (AdbClient client = AdbClient.connect(adbd.port())) {
      assertEquals("alive\n", client.call("shell:echo alive"));
    }
  }

  @Test public void aMalformedPacketClosesItsConnectionOnly() throws IOException {
    try (AdbClient good = AdbClient.connect(adbd.port())) {
      byte[] wrongMagic = new Packet(Packet.OPEN, 1, 0, Packet.EMPTY).bytes(false);
      wrongMagic[20] ^= 1;
      byte[] tooLong = AdbClient.little(24).putInt(Packet.OPEN).putInt(1).putInt(0).putInt(Packet.MAX_PAYLOAD_BYTES + 1).putInt(0).putInt(~Packet.OPEN).array();
      byte[] negative = AdbClient.little(24).putInt(Packet.OPEN).putInt(1).putInt(0).putInt(-1).putInt(0).putInt(~Packet.OPEN).array();
      byte[] unknown = new Packet(0x12345678, 1, 0, Packet.EMPTY).bytes(false);
      byte[] noStream = new Packet(Packet.OPEN, 0, 0, "shell:\0".getBytes()).bytes(false);
      for (byte[] bad : new byte[][] {wrongMagic, tooLong, negative, unknown, noStream}) {
        try (AdbClient client = AdbClient.connect(adbd.port())) {
          client.write(bad);
          assertNull(client.receive());
        }
      }
      assertEquals("alive\n", good.call("shell:echo alive"));
    }
  }

  @Test public void nothingIsServedBeforeTheHandshake() throws IOException {
    try (AdbClient client = AdbClient.raw(adbd.port())) {
      client.send(Packet.OPEN, 1, 0, "shell:echo x\0");
      assertNull(client.receive());
    }
    try (AdbClient client = AdbClient.raw(adbd.port())) {
      client.send(Packet.CNXN, 0x01000001, 0, "host::\0");
      assertNull(client.receive());
    }
  }

  @Test public void aWriteThatDoesNotWaitIsRefused() throws IOException {
    try (AdbClient client = AdbClient.connect(adbd.port())) {
      AdbClient.Stream stream = client.open("shell,v2,raw:sleep 100");
      byte[] chunk = new byte[Packet.MAX_PAYLOAD_BYTES];
      chunk[1] = 1; // a stdin packet of one byte, again and again
      try {
        for (int i = 0; i < 64; i++) client.send(Packet.WRTE, stream.localId, stream.remoteId, chunk);
        for (Packet packet = client.receive(); packet != null; packet = client.receive()) continue;
      } catch (SocketException e) {
        // Reset while we were still sending: the connection is closed all the same.
      }
    }
    stillServes();
  }

  @Test public void strayPacketsAreAnsweredOrIgnored() throws IOException {
    try (AdbClient client = AdbClient.connect(adbd.port())) {
      client.send(Packet.OKAY, 5, 999, "");
      client.send(Packet.CLSE, 5, 999, "");
      client.send(Packet.WRTE, 5, 999, "x");
      Packet answer = client.receive();
      assertEquals(Packet.CLSE, answer.command());
      assertEquals(5, answer.arg1());
      assertEquals("alive\n", client.call("shell:echo alive"));
    }
  }

  /** Seeded: a failure comes again with its number. */
  @Test public void hundredsOfRandomConversationsLeaveTheServerAlive() throws IOException {
    int[] commands = {Packet.CNXN, Packet.OPEN, Packet.OKAY, Packet.WRTE, Packet.CLSE, Packet.AUTH, Packet.STLS};
    for (int seed = 0; seed < 400; seed++) {
      Random random = new Random(seed);
      try (AdbClient client = seed % 4 == 0 ? AdbClient.raw(adbd.port()) : AdbClient.connect(adbd.port())) {
        for (int i = random.nextInt(12); i >= 0; i--) client.write(conversation(random, commands));
      } catch (SocketException e) {
        // The server hung up on nonsense, which is right.
      }
      if (seed % 50 == 0) stillServes();
    }
    stillServes();
  }

  private static byte[] conversation(Random random, int[] commands) {
    byte[] data = new byte[random.nextInt(200)];
    random.nextBytes(data);
    int command = commands[random.nextInt(commands.length)];
    if (command == Packet.OPEN) data = (SERVICES[random.nextInt(SERVICES.length)] + (random.nextBoolean() ? "\0" : "")).getBytes();
    byte[] packet = new Packet(command, random.nextInt(4), random.nextInt(4), data).bytes(false);
    switch (random.nextInt(5)) {
      case 0:
        packet[random.nextInt(packet.length)] ^= (byte) (1 << random.nextInt(8));
        return packet;
      case 1:
        return Arrays.copyOf(packet, random.nextInt(packet.length + 1));
      default:
        return packet;
    }
  }
}
