package dev.reprise.embedded.process;

import android.os.AsyncTask;
import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.util.List;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/** The threads that the framework shares between apps: no app's end may end them. */
public final class FrameworkWorkers {
  private static final List<String> NAMES = List.of("SharedPreferences", "queued-work-looper", "AsyncTask", "ShadowPausedAsyncTask");

  private FrameworkWorkers() {}

  static boolean includes(Thread thread) {
    return NAMES.stream().anyMatch(thread.getName()::startsWith);
  }

  /**
   * Makes them in the device's own context, once at boot: made later, they would inherit the loader of the app that happened to come
   * first, and die with it (a relaunch then took 9.4 s).
   */
  public static void start() throws ReflectiveOperationException {
    ClassLoader system = FrameworkWorkers.class.getClassLoader();
    ThreadFactory factory =
        work -> {
          Thread thread = new Thread(work, "SharedPreferences");
          thread.setDaemon(true);
          thread.setContextClassLoader(system);
          return thread;
        };
    ThreadPoolExecutor loader = new ThreadPoolExecutor(1, 1, 1, TimeUnit.DAYS, new LinkedBlockingQueue<>(), factory);
    loader.prestartAllCoreThreads();
    Field preferences = Class.forName("android.app.SharedPreferencesImpl").getDeclaredField("sLoadExecutor");
    preferences.setAccessible(true);
    preferences.set(null, loader);
    Method queuedWork = Class.forName("android.app.QueuedWork").getDeclaredMethod("getHandler");
    queuedWork.setAccessible(true);
    queuedWork.invoke(null);
    AsyncTask.THREAD_POOL_EXECUTOR.execute(() -> {});
  }
}
