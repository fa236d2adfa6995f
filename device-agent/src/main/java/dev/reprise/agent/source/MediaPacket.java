package dev.reprise.agent.source;

/** One packet of a {@link MediaStream}: a whole picture, an encoded frame, or a stretch of sound. */
public final class MediaPacket {
  /** Not a frame, but what a decoder must know before the ones that follow (H.264: SPS and PPS). */
  public static final int CONFIG = 1;
  /** Understood without the packets before it. */
  public static final int KEY = 2;

  /** When the screen was drawn so, or the first sample was played: the clock of SystemClock.uptimeMillis, in microseconds. */
  public final long timeUs;
  /** {@link #CONFIG}, {@link #KEY}. */
  public final int flags;
  /** In pixels; 0 for sound. */
  public final int width;
  public final int height;
  /** What was left out just before it because the reader was slow or wants no more a second: drawings, encoded frames, or samples. */
  public final int skipped;
  public final byte[] data;

  public MediaPacket(long timeUs, int flags, int width, int height, int skipped, byte[] data) {
    this.timeUs = timeUs;
    this.flags = flags;
    this.width = width;
    this.height = height;
    this.skipped = skipped;
    this.data = data;
  }

  /** A stretch of sound: any can be understood alone. */
  public static MediaPacket sound(long timeUs, int skipped, byte[] data) {
    return new MediaPacket(timeUs, KEY, 0, 0, skipped, data);
  }
}
