package dev.reprise.agent.source;

/** What the packets of a {@link MediaStream} hold. */
public final class StreamFormat {
  public static final String PNG = "png";
  public static final String JPEG = "jpeg";
  public static final String H264 = "h264";
  /** Samples of 16 bits, little-endian, the channels of one instant together. */
  public static final String PCM = "pcm-s16le";

  public final String codec;
  /** The instant from which on it tells: {@link MediaPacket#timeUs}. */
  public final long sinceUs;
  /** In Hz; 0 for pictures. */
  public final int sampleRate;
  /** 0 for pictures. */
  public final int channels;

  private StreamFormat(String codec, long sinceUs, int sampleRate, int channels) {
    this.codec = codec;
    this.sinceUs = sinceUs;
    this.sampleRate = sampleRate;
    this.channels = channels;
  }

  public static StreamFormat pictures(String codec, long sinceUs) {
    return new StreamFormat(codec, sinceUs, 0, 0);
  }

  public static StreamFormat sound(long sinceUs, int sampleRate, int channels) {
    return new StreamFormat(PCM, sinceUs, sampleRate, channels);
  }
}
