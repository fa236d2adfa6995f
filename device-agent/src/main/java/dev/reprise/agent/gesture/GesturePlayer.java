package dev.reprise.agent.gesture;

import dev.reprise.agent.source.Clock;
import dev.reprise.agent.source.KeyFrame;
import dev.reprise.agent.source.NodeSource;
import dev.reprise.agent.source.Refusal;
import dev.reprise.agent.source.SourceException;
import dev.reprise.agent.source.TouchFrame;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;

/** Plays gestures and keys, one at a time for the whole device: two clients' fingers never mix. */
public final class GesturePlayer {
  /** One finger anywhere: of a touch that is cancelled only the number of fingers counts. */
  private static final TouchFrame LEFT_FINGER = new TouchFrame(0, 0, 0, new int[] {0}, new float[] {0}, new float[] {0});

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
   * Plays the frames at their times; a finger that rests does so from when the app has handled what came before. When it ends early, for whatever reason, a CANCEL follows what was handed to the system; while the app
   * hangs, Android itself holds this thread for up to 30 s a frame.
   *
   * @param onTurn run when nothing else is played any more, just before the first frame
   * @throws SourceException when a window stopped taking the gesture half way or did not answer, or the device failed
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

  /**
   * Types at the cursor, as one gesture.
   *
   * @param onTurn run when nothing else is played any more, just before the first letter
   */
  public boolean type(String text, Runnable onTurn) throws SourceException, InterruptedException {
    fingers.lockInterruptibly();
    try {
      onTurn.run();
      return source.commitText(text);
    } finally {
      fingers.unlock();
    }
  }

  /** Cancels the touch that an agent before this one may have left on the display when it was killed; where there is none, nothing happens. */
  public void liftLeftFinger() throws SourceException {
    long nowMs = source.clock().uptimeMs();
    source.inject(GesturePlan.cancel(LEFT_FINGER, nowMs, nowMs));
  }

  /** False when something is still played after {@code timeoutMs}. An interrupt does not end it: whoever stops the agent may be interrupted by that. */
  public boolean awaitIdle(long timeoutMs) {
    long deadline = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(timeoutMs);
    boolean interrupted = Thread.interrupted();
    try {
      while (true) {
        try {
          if (!fingers.tryLock(deadline - System.nanoTime(), TimeUnit.NANOSECONDS)) return false;
          fingers.unlock();
          return true;
        } catch (InterruptedException again) {
          interrupted = true;
        }
      }
    } finally {
      if (interrupted) Thread.currentThread().interrupt();
    }
  }

  private Played play(List<TouchFrame> frames) throws SourceException, InterruptedException {
    Clock clock = source.clock();
    long start = clock.uptimeMs();
    long planned = start;
    long end = start;
    TouchFrame open = null;
    try {
      for (TouchFrame frame : frames) {
        // An app counts a long press from when it got the touch, which may be late.
        boolean rested = open != null && frame.eventTimeMs - open.eventTimeMs > GesturePlan.MOVE_EVERY_MS;
        if (rested) planned = Math.max(planned, clock.uptimeMs() - open.eventTimeMs);
        clock.sleepUntil(planned + frame.eventTimeMs);
        end = clock.uptimeMs();
        boolean first = open == null;
        open = frame;
        boolean taken = Refusal.check(source.inject(at(frame, start, planned)), end, clock);
        // Still open: a finger that no window took may count as down in the system.
        if (!taken && first) return new Played(start, end, false);
        if (!taken) throw new SourceException("The window stopped taking the gesture after it had begun; it was cancelled.");
      }
      open = null;
      return new Played(start, end, true);
    } finally {
      if (open != null) cancel(open, start);
    }
  }

  /** With the time as it is: the planned one may be so old by now that the system would drop it. */
  private void cancel(TouchFrame last, final long start) throws SourceException {
    long atMs = Math.max(start + last.eventTimeMs, source.clock().uptimeMs());
    final TouchFrame cancel = GesturePlan.cancel(last, start, atMs);
    new LetGo() {
      @Override
      public void inject() throws SourceException {
        source.inject(cancel);
      }
    }.run();
  }

  private Played press(int keyCode, int metaState, boolean isLong) throws SourceException {
    List<KeyFrame> frames = new ArrayList<>();
    frames.add(new KeyFrame(0, 0, Strokes.DOWN, keyCode, 0, metaState));
    if (isLong) frames.add(new KeyFrame(0, 0, Strokes.DOWN, keyCode, 1, metaState));
    frames.add(new KeyFrame(0, 0, Strokes.UP, keyCode, 0, metaState));
    long start = source.clock().uptimeMs();
    Strokes strokes = new Strokes(source);
    boolean accepted = strokes.play(frames);
    return new Played(start, strokes.endMs(), accepted);
  }

  /** Events carry their planned times, so that a swipe has the speed that was asked for even when the device lags. */
  private static TouchFrame at(TouchFrame frame, long start, long planned) {
    return new TouchFrame(start, planned + frame.eventTimeMs, frame.action, frame.ids, frame.x, frame.y);
  }
}
