package dev.reprise.agent.gesture;

import dev.reprise.agent.source.Clock;
import dev.reprise.agent.source.KeyFrame;
import dev.reprise.agent.source.NodeSource;
import dev.reprise.agent.source.SourceException;
import dev.reprise.agent.source.TouchFrame;
import java.util.List;
import java.util.concurrent.locks.ReentrantLock;

/** Plays gestures and keys, one at a time for the whole device: two clients' fingers never mix. */
public final class GesturePlayer {
  private static final int KEY_DOWN = 0;
  private static final int KEY_UP = 1;

  private final NodeSource source;
  /** Held while something is played. A caller that waits for it can be interrupted, and has done nothing then. */
  private final ReentrantLock fingers = new ReentrantLock();

  public GesturePlayer(NodeSource source) {
    this.source = source;
  }

  /** What became of a gesture or a key; the stamps are the device's uptime. */
  public static final class Played {
    /** When the first frame was injected. */
    public final long atMs;
    /** When the last one was; a click happens on it. */
    public final long endMs;
    /** False when no window took the first frame: nothing was touched. */
    public final boolean accepted;

    Played(long atMs, long endMs, boolean accepted) {
      this.atMs = atMs;
      this.endMs = endMs;
      this.accepted = accepted;
    }
  }

  /**
   * Plays the frames at their times. However it ends, no finger stays down: when it is interrupted, refused half way or the device fails,
   * the app gets a CANCEL.
   *
   * @param onTurn run when nothing else is played any more, just before the first frame
   * @throws SourceException when a window stopped taking the gesture half way, or the device failed
   */
  public Played play(List<TouchFrame> frames, Runnable onTurn) throws SourceException, InterruptedException {
    fingers.lockInterruptibly();
    try {
      onTurn.run();
      return play(frames);
    } finally {
      fingers.unlock();
    }
  }

  /**
   * Presses a key and releases it. However it ends, the key does not stay down.
   *
   * @param onTurn run when nothing else is played any more, just before the key goes down
   */
  public Played press(int keyCode, int metaState, boolean isLong, Runnable onTurn) throws SourceException, InterruptedException {
    fingers.lockInterruptibly();
    try {
      onTurn.run();
      return press(keyCode, metaState, isLong);
    } finally {
      fingers.unlock();
    }
  }

  private Played play(List<TouchFrame> frames) throws SourceException, InterruptedException {
    Clock clock = source.clock();
    long start = clock.uptimeMs();
    long end = start;
    TouchFrame open = null;
    try {
      for (TouchFrame frame : frames) {
        clock.sleepUntil(start + frame.eventTimeMs);
        end = clock.uptimeMs();
        boolean first = open == null;
        open = frame;
        boolean taken = source.inject(at(frame, start));
        if (!taken && first) {
          open = null;
          return new Played(start, end, false);
        }
        if (!taken) throw new SourceException("The window stopped taking the gesture after it had begun; it was cancelled.");
      }
      open = null;
      return new Played(start, end, true);
    } finally {
      if (open != null) cancel(open, start);
    }
  }

  private void cancel(TouchFrame last, long start) throws SourceException {
    boolean interrupted = Thread.interrupted();
    try {
      source.inject(at(GesturePlan.cancel(last), start));
    } finally {
      if (interrupted) Thread.currentThread().interrupt();
    }
  }

  private Played press(int keyCode, int metaState, boolean isLong) throws SourceException {
    Clock clock = source.clock();
    long start = clock.uptimeMs();
    boolean isDown = true;
    try {
      isDown = source.inject(new KeyFrame(start, start, KEY_DOWN, keyCode, 0, metaState));
      if (isDown && isLong) source.inject(new KeyFrame(start, clock.uptimeMs(), KEY_DOWN, keyCode, 1, metaState));
    } catch (SourceException | RuntimeException | Error failed) {
      release(keyCode, metaState, start);
      throw failed;
    }
    return new Played(start, isDown ? release(keyCode, metaState, start) : clock.uptimeMs(), isDown);
  }

  /** Lets go of a key, also on a thread that was interrupted. @return when */
  private long release(int keyCode, int metaState, long start) throws SourceException {
    boolean interrupted = Thread.interrupted();
    try {
      long atMs = source.clock().uptimeMs();
      source.inject(new KeyFrame(start, atMs, KEY_UP, keyCode, 0, metaState));
      return atMs;
    } finally {
      if (interrupted) Thread.currentThread().interrupt();
    }
  }

  /** Events carry their planned times, so that a swipe has the speed that was asked for even when the device lags. */
  private static TouchFrame at(TouchFrame frame, long start) {
    return new TouchFrame(start, start + frame.eventTimeMs, frame.action, frame.ids, frame.x, frame.y);
  }
}
