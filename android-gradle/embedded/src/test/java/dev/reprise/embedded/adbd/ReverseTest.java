package dev.reprise.embedded.adbd;

import static org.junit.Assert.assertEquals;

import dev.reprise.embedded.shell.FakePhone;
import java.io.IOException;
import java.net.Socket;
import java.util.List;
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
}
