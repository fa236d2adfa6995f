package dev.reprise.embedded.agent;

import dev.reprise.agent.source.MediaPacket;
import dev.reprise.agent.source.MediaStream;
import dev.reprise.agent.source.SourceException;
import dev.reprise.agent.source.StreamFormat;
import dev.reprise.agent.stream.SoundQueue;
import dev.reprise.embedded.clock.Uptime;
import dev.reprise.embedded.sound.Mixer;

/** What apps play, as the mixer has it: nothing while it is silent. */
final class SoundPackets implements MediaStream {
  private final StreamFormat format = StreamFormat.sound(Uptime.nowNs() / 1000, Mixer.RATE, Mixer.CHANNELS);
  private final SoundQueue queue = new SoundQueue(Mixer.RATE, 2 * Mixer.CHANNELS);
  private final Mixer.Listening listening;

  SoundPackets(Mixer mixer) {
    listening = mixer.listen(queue::add);
  }

  @Override
  public StreamFormat format() {
    return format;
  }

  @Override
  public MediaPacket next() throws SourceException, InterruptedException {
    return queue.next();
  }

  @Override
  public void close() {
    queue.close();
    listening.close();
  }
}
