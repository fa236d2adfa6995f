package dev.reprise.agent.stream;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertNull;
import static org.junit.Assert.assertTrue;
import static org.junit.Assert.fail;

import dev.reprise.agent.source.MediaPacket;
import dev.reprise.agent.source.SourceException;
import org.junit.Rule;
import org.junit.Test;
import org.junit.rules.Timeout;

public class PacketQueuesTest {
  /** A test that hangs fails. */
  @Rule public final Timeout timeout = Timeout.seconds(20);

  private final VideoQueue video = new VideoQueue();
  private final SoundQueue sound = new SoundQueue(100, 4);

  @Test
  public void aReaderWhoKeepsUpGetsEveryFrameInOrder() throws Exception {
    assertTrue(video.add(packet(0, MediaPacket.CONFIG)));
    assertTrue(video.add(packet(1, MediaPacket.KEY)));
    assertTrue(video.add(packet(2, 0)));
    assertEquals(MediaPacket.CONFIG, video.next().flags);
    assertEquals(1, video.next().timeUs);
    assertEquals(2, video.next().timeUs);
  }

  @Test
  public void aReaderWhoIsTooSlowGoesOnWithAKeyFrameAndIsToldWhatIsMissing() throws Exception {
    video.add(packet(0, MediaPacket.CONFIG));
    video.add(packet(1, MediaPacket.KEY));
    for (int at = 2; at <= VideoQueue.MAX_FRAMES; at++) assertTrue(video.add(packet(at, 0)));
    assertFalse("too many wait, and this one builds on them", video.add(packet(100, 0)));
    assertFalse("a key frame is still to come", video.add(packet(101, 0)));
    assertTrue(video.add(packet(102, MediaPacket.KEY)));
    assertTrue(video.add(packet(103, 0)));
    assertEquals("what a decoder must know is kept", MediaPacket.CONFIG, video.next().flags);
    MediaPacket first = video.next();
    assertEquals(102, first.timeUs);
    assertEquals(VideoQueue.MAX_FRAMES + 2, first.skipped);
    MediaPacket second = video.next();
    assertEquals(103, second.timeUs);
    assertEquals(0, second.skipped);
  }

  @Test
  public void aTurnedScreenBeginsWithItsOwnConfigurationAndNoFrameOfTheOldOneFollows() throws Exception {
    video.add(packet(0, MediaPacket.CONFIG));
    video.add(packet(1, MediaPacket.KEY));
    video.add(packet(5, MediaPacket.CONFIG));
    video.add(packet(6, MediaPacket.KEY));
    assertEquals(5, video.next().timeUs);
    MediaPacket first = video.next();
    assertEquals(6, first.timeUs);
    assertEquals(1, first.skipped);
  }

  @Test
  public void tenSecondsOfSoundWaitAndTheOldestGo() throws Exception {
    for (int second = 0; second < 12; second++) sound.add(second, new byte[400]);
    MediaPacket first = sound.next();
    assertEquals(2, first.timeUs);
    assertEquals(200, first.skipped);
    for (int second = 3; second < 12; second++) assertEquals(second, sound.next().timeUs);
    sound.add(20, new byte[4]);
    assertEquals(0, sound.next().skipped);
  }

  @Test
  public void whoWaitsHearsThatItIsOver() throws Exception {
    Thread closing = new Thread(sound::close);
    closing.start();
    assertNull(sound.next());
    closing.join();
    assertTrue(sound.isClosed());
  }

  @Test
  public void whatWaitsIsStillHadWhenTheDeviceCannotGoOn() throws Exception {
    video.add(packet(1, MediaPacket.KEY));
    video.fail(new SourceException("The encoder was taken away."));
    assertEquals(1, video.next().timeUs);
    try {
      video.next();
      fail("It is over.");
    } catch (SourceException over) {
      assertEquals("The encoder was taken away.", over.getMessage());
    }
  }

  private static MediaPacket packet(long timeUs, int flags) {
    return new MediaPacket(timeUs, flags, 720, 1280, 0, new byte[] {1});
  }
}
