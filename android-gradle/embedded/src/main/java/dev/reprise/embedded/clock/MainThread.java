package dev.reprise.embedded.clock;

import android.os.Handler;
import android.os.Looper;
import android.os.SystemClock;
import dev.reprise.embedded.process.AppProcess;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeoutException;
import org.robolectric.shadow.api.Shadow;
import org.robolectric.shadows.ShadowChoreographer;
import org.robolectric.shadows.ShadowLooper;
import org.robolectric.shadows.ShadowPausedLooper;

/**
 * The device's main thread: turns the main looper in real time. Robolectric's clock stands still unless it is pushed, so each turn
 * pushes it by the time that has really passed.
 */
public final class MainThread {
  /** Longest sleep of an idle turn. Timers of other loopers wait for the clock to be pushed, so this bounds their lateness. */
  private static final long IDLE_TURN_MS = 40;

  /** How long a caller waits for the main thread: longer than the watchdog lets an app hang. */
  private static final long CALL_TIMEOUT_MS = 30_000;

  /** Marks what nobody waits for. */
  private static final Object POSTED = new Object();

  private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

  private final Handler handler = new Handler(Looper.getMainLooper());
  private final Handler urgent = Handler.createAsync(Looper.getMainLooper());
  private final Thread thread = Looper.getMainLooper().getThread();
  private volatile boolean stopped;
  private volatile AppProcess app;
  private volatile long appSinceNs;
  private volatile long appCpuNs;
  private int appDepth;

  /** What happens between two turns of the looper. */
  public interface Housekeeping {
    void afterTurn();

    /** An exception that reached the looper; true when an app was found to blame and has been ended. */
    boolean blame(Throwable problem);
  }

  /** Runs until {@link #stop}. */
  public void loop(Housekeeping housekeeping) {
    ShadowPausedLooper looper = Shadow.extract(Looper.getMainLooper());
    while (!stopped) {
      try {
        pushClock();
        looper.idle();
        housekeeping.afterTurn();
        looper.poll(untilNextMs(looper));
      } catch (Throwable problem) {
        if (!housekeeping.blame(problem)) {
          System.err.println("The device's main thread goes on after:");
          problem.printStackTrace();
        }
      }
    }
  }

  public void stop() {
    stopped = true;
    handler.post(() -> {});
  }

  public boolean isStopped() {
    return stopped;
  }

  public Thread thread() {
    return thread;
  }

  /** Lets the framework's clock catch up with real time: before an event is stamped. */
  public void pushClock() {
    Uptime.push();
  }

  /** App code begins on the main thread; nested entries count as the outermost app's. */
  public void enter(AppProcess process) {
    if (appDepth++ > 0) return;
    appSinceNs = System.nanoTime();
    appCpuNs = THREADS.getThreadCpuTime(thread.getId());
    app = process;
  }

  public void leave() {
    if (--appDepth == 0) app = null;
  }

  /** The app whose code has used the main thread without a break for so much processor time, or held it for so long; or null. Any thread. */
  public AppProcess appBusyFor(long cpuMs, long wallMs) {
    AppProcess running = app;
    if (running == null) return null;
    boolean looping = THREADS.getThreadCpuTime(thread.getId()) - appCpuNs > cpuMs * 1_000_000;
    boolean waiting = System.nanoTime() - appSinceNs > wallMs * 1_000_000;
    return (looping || waiting) && app == running ? running : null;
  }

  /** From any thread. Runs as the system's, whoever asks for it: what is meant as an app's says so, by {@link AppProcess#run}. */
  public void post(Runnable work) {
    postDelayed(work, 0);
  }

  /** As {@link #post}, after a while. */
  public void postDelayed(Runnable work, long delayMs) {
    AppProcess.asSystem(() -> handler.postDelayed(work, POSTED, delayMs));
  }

  /** Drops what was posted and has not run: before a restore, whose world never asked for it. Calls that somebody waits for stay. */
  public void forgetPosted() {
    handler.removeCallbacksAndMessages(POSTED);
  }

  /** Runs behind everything that is due, layout and drawing included, and returns its result. As the system's, like {@link #post}. */
  public <T> T call(Callable<T> work) {
    return call(handler, work);
  }

  /** Runs even while a frame is pending, as input does on a phone. */
  public <T> T callUrgent(Callable<T> work) {
    return call(urgent, work);
  }

  private <T> T call(Handler on, Callable<T> work) {
    PostedCall<T> posted = new PostedCall<>(work);
    try {
      if (Thread.currentThread() == thread) return work.call();
      AppProcess.asSystem(() -> on.post(posted));
      return posted.get(CALL_TIMEOUT_MS);
    } catch (ExecutionException e) {
      throw unchecked(e.getCause());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("Interrupted while waiting for the device's main thread" + posted.afterwards() + ".", e);
    } catch (TimeoutException e) {
      throw new IllegalStateException("The device's main thread did not answer within " + CALL_TIMEOUT_MS / 1000 + " s: an app hangs" + posted.afterwards() + ".", e);
    } catch (Exception e) {
      throw unchecked(e);
    }
  }

  /** Throws it: the checked exceptions of the phone interface and of providers pass through as they are. */
  public static RuntimeException unchecked(Throwable problem) {
    return MainThread.<RuntimeException>sneak(problem);
  }

  @SuppressWarnings("unchecked")
  private static <E extends Throwable> E sneak(Throwable problem) throws E {
    throw (E) problem;
  }

  private static long untilNextMs(ShadowPausedLooper main) {
    long nowNs = SystemClock.uptimeNanos();
    long next = IDLE_TURN_MS;
    long vsyncMs = ShadowChoreographer.getNextVsyncTime();
    if (vsyncMs != 0) next = Math.min(next, vsyncMs - nowNs / 1_000_000);
    for (Looper looper : ShadowLooper.getAllLoopers()) {
      ShadowPausedLooper shadow = looper == Looper.getMainLooper() ? main : Shadow.extract(looper);
      long whenMs = shadow.getNextScheduledTaskTime().toMillis();
      if (whenMs != 0) next = Math.min(next, whenMs - nowNs / 1_000_000);
    }
    return Math.max(1, next);
  }
}
