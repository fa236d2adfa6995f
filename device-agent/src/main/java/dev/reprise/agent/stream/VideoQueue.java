package dev.reprise.agent.stream;

import dev.reprise.agent.source.MediaPacket;
import java.util.ArrayDeque;

/**
 * A video that waits for its reader. Frames build on each other, so when too many wait all of them go, and what follows up to the next key frame; the
 * packets with what a decoder must know first stay.
 */
public final class VideoQueue extends PacketQueue {
  /** Half a second of a screen that moves. */
  static final int MAX_FRAMES = 30;

  private final ArrayDeque<MediaPacket> configs = new ArrayDeque<>();
  private final ArrayDeque<MediaPacket> frames = new ArrayDeque<>();
  private int skipped;
  private boolean awaitsKey;

  /** False when the frame was left out, or those before it were: a key frame is needed for the reader to go on. */
  public synchronized boolean add(MediaPacket packet) {
    if ((packet.flags & MediaPacket.CONFIG) != 0) {
      // Another size: whoever decodes begins anew, and frames of the old one would come behind it.
      drop();
      awaitsKey = false;
      configs.clear();
      configs.add(packet);
      notifyAll();
      return true;
    }
    boolean isKey = (packet.flags & MediaPacket.KEY) != 0;
    if (frames.size() >= MAX_FRAMES) {
      drop();
      awaitsKey = true;
    }
    if (awaitsKey && !isKey) {
      skipped++;
      return false;
    }
    awaitsKey = false;
    frames.add(packet);
    notifyAll();
    return true;
  }

  private void drop() {
    for (MediaPacket gone : frames) skipped += gone.skipped + 1;
    frames.clear();
  }

  @Override
  MediaPacket poll() {
    MediaPacket config = configs.poll();
    if (config != null) return config;
    MediaPacket frame = frames.poll();
    if (frame == null || skipped == 0) return frame;
    MediaPacket counted = new MediaPacket(frame.timeUs, frame.flags, frame.width, frame.height, frame.skipped + skipped, frame.data);
    skipped = 0;
    return counted;
  }
}
