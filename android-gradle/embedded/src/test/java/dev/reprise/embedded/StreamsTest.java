package dev.reprise.embedded;

import static org.junit.Assert.assertTrue;

import dev.reprise.agent.wire.Frame;
import dev.reprise.agent.wire.FrameKind;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import org.junit.Before;
import org.junit.Test;

/** What an open stream costs while there is nothing to stream: its threads wait to be told, none looks from time to time. */
public class StreamsTest {
  private static final String PICTURES = "dev.reprise.embedded.agent.ScreenPictures";
  private static final List<String> SOUNDS = List.of("dev.reprise.embedded.sound.", "dev.reprise.embedded.agent.SoundPackets");

  @Before
  public void reset() {
    TestDevice.reset();
  }

  @Test
  public void theStreamOfAScreenOnWhichNothingIsDrawnOnlyWaits() throws Exception {
    TestDevice.open("CounterActivity");
    try (AgentClient client = AgentClient.start(TestDevice.phone())) {
      AtomicInteger pictures = readAll(client, "stream-screen");
      TestDevice.await("a stream that waits", () -> pictures.get() > 0 && onlyWaits(List.of(PICTURES)));
      int before = pictures.get();

      Ui.tap(Ui.id("increment"));

      TestDevice.await("the picture of what was drawn", () -> pictures.get() > before);
      TestDevice.await("a stream that waits again", () -> onlyWaits(List.of(PICTURES)));
    }
  }

  @Test
  public void theStreamOfADeviceOnWhichNothingPlaysOnlyWaits() throws Exception {
    TestDevice.open("SoundActivity");
    try (AgentClient client = AgentClient.start(TestDevice.phone())) {
      AtomicInteger heard = readAll(client, "stream-audio");
      TestDevice.await("a stream that waits", () -> onlyWaits(SOUNDS));

      Ui.tap(Ui.id("play_track"));

      TestDevice.await("sound", () -> heard.get() > 0);
      TestDevice.await("a stream that waits again", () -> onlyWaits(SOUNDS));
    }
  }

  /** Opens a stream and reads it until its connection ends; how many packets have come. */
  private static AtomicInteger readAll(AgentClient client, String method) throws IOException {
    String reply = client.ask(method);
    assertTrue(reply, reply.contains("\"codec\":"));
    AtomicInteger packets = new AtomicInteger();
    Thread reader = new Thread(() -> {
      try {
        for (Frame frame = client.nextFrame(); frame != null; frame = client.nextFrame()) if (frame.kind == FrameKind.PACKET) packets.incrementAndGet();
      } catch (IOException e) {
        // The test is over.
      }
    });
    reader.setDaemon(true);
    reader.start();
    return packets;
  }

  /** Whether there are threads in this code, and each waits without a time after which it would look by itself. */
  private static boolean onlyWaits(List<String> code) {
    Map<Thread, StackTraceElement[]> all = Thread.getAllStackTraces();
    List<Thread> threads = all.keySet().stream().filter(thread -> isIn(code, all.get(thread))).collect(Collectors.toList());
    return !threads.isEmpty() && threads.stream().allMatch(thread -> thread.getState() == Thread.State.WAITING);
  }

  private static boolean isIn(List<String> code, StackTraceElement[] trace) {
    return Arrays.stream(trace).anyMatch(frame -> code.stream().anyMatch(frame.getClassName()::startsWith));
  }
}
