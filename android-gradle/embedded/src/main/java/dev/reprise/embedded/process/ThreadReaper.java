package dev.reprise.embedded.process;

import android.os.HandlerThread;
import android.os.Looper;
import java.lang.reflect.Field;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;

/** Ends the threads of a dead process. Everything that app code starts inherits the process's loader as context class loader. */
final class ThreadReaper {
  private static final int POLITE_MS = 20;
  private static final int FORCED_MS = 200;

  private final AppProcess process;

  ThreadReaper(AppProcess process) {
    this.process = process;
  }

  /** Asks first (quit, shut down, interrupt), then stops: a busy loop answers to nothing else. */
  @SuppressWarnings({"deprecation", "removal"})
  void endAll() {
    List<Thread> threads = living();
    for (Thread thread : threads) {
      shutDownPool(thread);
      if (thread instanceof HandlerThread && ((HandlerThread) thread).getLooper() != null) ((HandlerThread) thread).quit();
      thread.interrupt();
    }
    threads.forEach(thread -> join(thread, POLITE_MS));
    for (Thread thread : living()) {
      thread.stop();
      join(thread, FORCED_MS);
    }
    // A stopped pool worker is replaced by its pool.
    for (Thread thread : living()) {
      shutDownPool(thread);
      join(thread, FORCED_MS);
    }
    lendBack();
  }

  private List<Thread> living() {
    List<Thread> living = new ArrayList<>();
    for (Thread thread : Thread.getAllStackTraces().keySet()) {
      if (!thread.isAlive() || thread == Looper.getMainLooper().getThread() || thread == Thread.currentThread()) continue;
      boolean inherited = thread.getContextClassLoader() == process.loader && !FrameworkWorkers.includes(thread);
      if (inherited || runsOurCode(thread)) living.add(thread);
    }
    return living;
  }

  private boolean runsOurCode(Thread thread) {
    for (StackTraceElement frame : thread.getStackTrace()) {
      if (process.loader.getName().equals(frame.getClassLoaderName())) return true;
    }
    return false;
  }

  /** Through the worker's enclosing pool; the framework's own pools stay. */
  private static void shutDownPool(Thread thread) {
    if (FrameworkWorkers.includes(thread)) return;
    try {
      Field target = Thread.class.getDeclaredField("target");
      target.setAccessible(true);
      Object work = target.get(thread);
      if (work == null || !work.getClass().getName().equals("java.util.concurrent.ThreadPoolExecutor$Worker")) return;
      Field pool = work.getClass().getDeclaredField("this$0");
      pool.setAccessible(true);
      ((ExecutorService) pool.get(work)).shutdownNow();
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException("This Java runtime hides its pools (17 is expected): the threads of " + thread + " stay.", e);
    }
  }

  /** A framework worker that served the app keeps its loader as context until the next task. */
  private void lendBack() {
    for (Thread thread : Thread.getAllStackTraces().keySet()) {
      if (thread.getContextClassLoader() == process.loader && FrameworkWorkers.includes(thread)) {
        thread.setContextClassLoader(ThreadReaper.class.getClassLoader());
      }
    }
  }

  private static void join(Thread thread, int ms) {
    try {
      thread.join(ms);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
