package dev.reprise.agent.stream;

import dev.reprise.agent.source.MediaPacket;
import java.util.ArrayDeque;

/** Sound that waits for its reader: some seconds of it, then the oldest goes, and the next packet says how much. */
public final class SoundQueue extends PacketQueue {
  private static final int SECONDS = 10;

  private final ArrayDeque<MediaPacket> packets = new ArrayDeque<>();
  private final int frameBytes;
  private final int capacity;
  private int waiting;
  private int skipped;

  /** {@code frameBytes}: a sample of each channel. */
  public SoundQueue(int sampleRate, int frameBytes) {
    this.frameBytes = frameBytes;
    this.capacity = SECONDS * sampleRate;
  }

  public synchronized void add(long timeUs, byte[] pcm) {
    packets.add(MediaPacket.sound(timeUs, 0, pcm));
    waiting += frames(pcm);
    while (waiting > capacity) {
      int gone = frames(packets.remove().data);
      waiting -= gone;
      skipped += gone;
    }
    notifyAll();
  }

  @Override
  MediaPacket poll() {
    MediaPacket packet = packets.poll();
    if (packet == null) return null;
    waiting -= frames(packet.data);
    MediaPacket counted = MediaPacket.sound(packet.timeUs, skipped, packet.data);
    skipped = 0;
    return counted;
  }

  private int frames(byte[] pcm) {
    return pcm.length / frameBytes;
  }
}
