package com.dimowner.audiorecorder.audio;

/** How sound is laid down: whole numbers of 16 bits, little-endian, the channels by turns. */
public final class Pcm {
  private static final int SAMPLE_BYTES = 2;

  public final int rate;
  public final int channels;

  /** @param rate samples of a channel in a second */
  public Pcm(int rate, int channels) {
    this.rate = rate;
    this.channels = channels;
  }

  /** Of one sample of every channel. */
  public int frameBytes() {
    return SAMPLE_BYTES * channels;
  }

  public int bytesIn(int ms) {
    return rate * ms / 1000 * frameBytes();
  }

  public long ms(long bytes) {
    return bytes / frameBytes() * 1000 / rate;
  }
}
