package dev.reprise.embedded.sound;

/** Plays a clip, once or over and over, from any place of it. */
public class ClipVoice extends Voice {
  /** {@link #setLoop}: without an end. */
  public static final int FOR_EVER = -1;

  private final Clip clip;
  /** Guarded by this. */
  private int at;
  private int loopStart;
  private int loopEnd;
  private int loops;
  private double speed = 1;

  public ClipVoice(Clip clip) {
    this.clip = clip;
    this.loopEnd = clip.frames();
  }

  /** In samples of the clip. */
  public final synchronized int position() {
    return at;
  }

  public final int positionMs() {
    return (int) (1000L * position() / clip.rate);
  }

  public final synchronized void seek(int frame) {
    at = Math.max(0, Math.min(frame, clip.frames()));
  }

  public final void seekMs(long ms) {
    seek((int) Math.min(Integer.MAX_VALUE, ms * clip.rate / 1000));
  }

  /** The whole of it, so many times more. */
  public final void setLoop(int times) {
    setLoop(0, clip.frames(), times);
  }

  public final synchronized void setLoop(int start, int end, int times) {
    loopStart = start;
    loopEnd = end;
    loops = times;
  }

  public final synchronized void setSpeed(double speed) {
    this.speed = speed;
  }

  @Override
  protected final synchronized double rate() {
    return clip.rate * speed;
  }

  @Override
  protected final synchronized int read(float[] stereo, int frames) {
    if (loops != 0 && at >= loopEnd && loopEnd > loopStart) {
      at = loopStart;
      if (loops > 0) loops--;
    }
    int end = loops != 0 && at < loopEnd ? loopEnd : clip.frames();
    int count = Math.min(frames, end - at);
    System.arraycopy(clip.stereo, 2 * at, stereo, 0, 2 * count);
    at += count;
    return count;
  }
}
