package dev.reprise.embedded.agent;

import dev.reprise.agent.source.MediaPacket;
import dev.reprise.agent.source.MediaStream;
import dev.reprise.agent.source.StreamFormat;
import dev.reprise.embedded.clock.Uptime;
import dev.reprise.embedded.sound.Mixer;
import java.util.ArrayDeque;

/** What apps play, as the mixer has it: nothing while it is silent. A reader who is ten seconds late loses the oldest. */
final class SoundPackets implements MediaStream {
  private static final int FRAME_BYTES = 2 * Mixer.CHANNELS;
  private static final int MAX_FRAMES = 10 * Mixer.RATE;

  private final StreamFormat format = StreamFormat.sound(Uptime.nowNs() / 1000, Mixer.RATE, Mixer.CHANNELS);
  private final AutoCloseable listening;
  private final ArrayDeque<Block> blocks = new ArrayDeque<>();
  private int waiting;
  private int skipped;
  private boolean closed;

  SoundPackets(Mixer mixer) {
    listening = mixer.listen(this::add);
  }

  @Override
  public StreamFormat format() {
    return format;
  }

  private synchronized void add(long timeUs, byte[] pcm) {
    blocks.add(new Block(timeUs, pcm));
    waiting += pcm.length / FRAME_BYTES;
    while (waiting > MAX_FRAMES) {
      int gone = blocks.remove().pcm.length / FRAME_BYTES;
      waiting -= gone;
      skipped += gone;
    }
    notifyAll();
  }

  @Override
  public synchronized MediaPacket next() throws InterruptedException {
    while (blocks.isEmpty() && !closed) wait();
    if (closed) return null;
    Block block = blocks.remove();
    waiting -= block.pcm.length / FRAME_BYTES;
    MediaPacket packet = MediaPacket.sound(block.timeUs, skipped, block.pcm);
    skipped = 0;
    return packet;
  }

  @Override
  public void close() {
    try {
      listening.close();
    } catch (Exception e) {
      throw new IllegalStateException("Taking a listener off a list cannot fail.", e);
    }
    synchronized (this) {
      closed = true;
      notifyAll();
    }
  }

  private static final class Block {
    final long timeUs;
    final byte[] pcm;

    Block(long timeUs, byte[] pcm) {
      this.timeUs = timeUs;
      this.pcm = pcm;
    }
  }
}
