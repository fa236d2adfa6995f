package dev.reprise.embedded.adbd;

import static org.junit.Assert.assertEquals;

import dev.reprise.embedded.shell.FakePhone;
import java.io.IOException;
import java.net.Socket;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.Test;

/** Ports of the device that lead to the host end with the connection that asked for them. */
public class ReverseTest {
  @Test public void aPortOfAClientThatHasGoneBeforeItWasOpenIsNotKept() throws Exception {
    FakePhone phone = new FakePhone();
    Connection gone = new Connection(new Socket(), null, Runnable::run, new Unread(), new Served());
    gone.close();
    AdbStream stream = new AdbStream(gone, 1, 1);
    stream.closedByPeer();
    try {
      new ReverseService(phone).open("forward:tcp:7001;tcp:1", gone).serve(stream);
    } catch (IOException nobodyReadsTheAnswer) {
      assertEquals("Broken pipe", nobodyReadsTheAnswer.getMessage());
    }
    assertEquals(List.of(), phone.localSockets().addresses());
  }

  @Test public void ofManyThatAskForOnePortAtOnceNoneKeepsItWhenTheirConnectionIsGone() throws Exception {
    FakePhone phone = new FakePhone();
    try (Adbd adbd = Adbd.start(phone, 0)) {
      for (int round = 0; round < 20; round++) {
        try (AdbClient client = AdbClient.connect(adbd.port())) {
          for (int id = 1; id <= 100; id++) client.send(Packet.OPEN, id, 0, "reverse:forward:tcp:7001;tcp:1\0");
          Set<Integer> ended = new HashSet<>();
          while (ended.size() < 100) {
            Packet packet = client.receive();
            if (packet.command() == Packet.WRTE) client.send(Packet.OKAY, packet.arg1(), packet.arg0(), "");
            if (packet.command() == Packet.CLSE) ended.add(packet.arg1());
          }
          assertEquals("(reverse) tcp:7001 tcp:1\n", client.call("reverse:list-forward").substring(4));
        }
        for (int i = 0; i < 1000 && !phone.localSockets().addresses().isEmpty(); i++) Thread.sleep(5);
        assertEquals(List.of(), phone.localSockets().addresses());
      }
    }
  }
}
