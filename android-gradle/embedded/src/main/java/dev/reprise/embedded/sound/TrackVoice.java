package dev.reprise.embedded.sound;

/** Plays what an app writes bit by bit: a streaming AudioTrack's buffer. */
public class TrackVoice extends Voice {
  private final Mixer mixer;
  private final float[] buffer;
  private final int capacity;
  /** Guarded by this, as all below; in samples of each channel since the beginning. */
  private long written;
  private long taken;
  private double rate;
  private boolean playing;

  public TrackVoice(Mixer mixer, int capacityFrames, int rate) {
    this.mixer = mixer;
    this.capacity = Math.max(1, capacityFrames);
    this.buffer = new float[2 * capacity];
    this.rate = rate;
  }

  public final int capacity() {
    return capacity;
  }

  public final synchronized long position() {
    return taken;
  }

  public final synchronized void setRate(double rate) {
    this.rate = rate;
  }

  /**
   * Queues samples, left and right by turns. Waits for room where it is {@code blocking} and the track plays.
   *
   * @return how many samples of each channel were taken; -1 when the app has ended
   */
  public final int write(float[] stereo, boolean blocking) {
    int frames = stereo.length / 2;
    int done = 0;
    boolean interrupted = false;
    synchronized (this) {
      while (done < frames) {
        int room = (int) (capacity - (written - taken));
        for (int i = 0; i < Math.min(room, frames - done); i++) put(stereo[2 * (done + i)], stereo[2 * (done + i) + 1]);
        done += Math.min(room, frames - done);
        if (playing && written > taken) mixer.play(this);
        if (done == frames || !blocking || !playing) break;
        if (process != null && process.isDead()) return -1;
        try {
          wait();
        } catch (InterruptedException e) {
          // A phone's write knows no interrupt; the app finds it afterwards.
          interrupted = true;
        }
      }
    }
    if (interrupted) Thread.currentThread().interrupt();
    return done;
  }

  private void put(float left, float right) {
    int place = (int) (written++ % capacity);
    buffer[2 * place] = left;
    buffer[2 * place + 1] = right;
  }

  public final synchronized void start() {
    playing = true;
    if (written > taken) mixer.play(this);
  }

  /** What is written stays. Whoever waits for room does not wait any more. */
  public final void pause() {
    mixer.stop(this);
    letGo();
  }

  /** What is written is still played. */
  public final synchronized void letGo() {
    playing = false;
    notifyAll();
  }

  public final synchronized void flush() {
    written = 0;
    taken = 0;
  }

  /** It may have been written to between the two. */
  @Override
  protected void ranOut() {
    synchronized (this) {
      if (playing && written > taken) mixer.play(this);
    }
  }

  @Override
  protected final synchronized double rate() {
    return rate;
  }

  @Override
  protected final synchronized int read(float[] stereo, int frames) {
    int count = (int) Math.min(frames, written - taken);
    for (int i = 0; i < count; i++) {
      int place = (int) (taken++ % capacity);
      stereo[2 * i] = buffer[2 * place];
      stereo[2 * i + 1] = buffer[2 * place + 1];
    }
    if (count > 0) notifyAll();
    return count;
  }
}
