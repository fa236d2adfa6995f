package dev.reprise.embedded.sound;

import dev.reprise.embedded.process.AppProcess;

/** One thing that an app plays, at its own rate; the {@link Mixer} asks it for samples while it is among what plays. */
public abstract class Voice {
  /** What the mixer asks for at a time, of the voice's own samples. */
  private static final int CHUNK_FRAMES = 256;

  /** Whose it is; null for the device's own. */
  public final AppProcess process = AppProcess.current();
  private volatile float left = 1;
  private volatile float right = 1;

  // Linear interpolation between the two samples around the instant that is mixed; the mixer's thread only.
  private final float[] chunk = new float[2 * CHUNK_FRAMES];
  private int chunkLength;
  private int chunkAt;
  private double phase = 1;
  private float beforeLeft;
  private float beforeRight;
  private float nextLeft;
  private float nextRight;

  /**
   * Gives the next samples, left and right by turns, from -1 to 1. Called on the mixer's thread.
   *
   * @return how many samples of each channel; 0: there is nothing more to play, now or ever
   */
  protected abstract int read(float[] stereo, int frames);

  /** Samples a second of each channel, as fast as they are played now. */
  protected abstract double rate();

  /** It was taken off what plays because it had nothing more. On the mixer's thread. */
  protected void ranOut() {}

  /** So many of the mixer's samples of it have been played. On the mixer's thread. */
  protected void played() {}

  public final void setVolume(float left, float right) {
    this.left = left;
    this.right = right;
  }

  /** Adds its next samples to {@code mix}. False when it had fewer. */
  final boolean mix(float[] mix, int frames) {
    double step = rate() / Mixer.RATE;
    for (int i = 0; i < frames; i++) {
      while (phase >= 1) {
        if (chunkAt == chunkLength && !refill()) return false;
        beforeLeft = nextLeft;
        beforeRight = nextRight;
        nextLeft = chunk[2 * chunkAt];
        nextRight = chunk[2 * chunkAt + 1];
        chunkAt++;
        phase -= 1;
      }
      mix[2 * i] += left * (float) (beforeLeft + (nextLeft - beforeLeft) * phase);
      mix[2 * i + 1] += right * (float) (beforeRight + (nextRight - beforeRight) * phase);
      phase += step;
    }
    return true;
  }

  private boolean refill() {
    chunkAt = 0;
    chunkLength = read(chunk, CHUNK_FRAMES);
    if (chunkLength > 0) return true;
    nextLeft = 0;
    nextRight = 0;
    return false;
  }
}
