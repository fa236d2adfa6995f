package dev.reprise.embedded.process;

import android.app.Application;
import android.app.LoadedApk;
import android.content.ContentProvider;
import android.content.Context;
import android.content.ContextWrapper;
import android.os.LocaleList;
import android.os.Looper;
import android.util.Log;
import dev.reprise.embedded.sandbox.Device;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import org.robolectric.util.ReflectionHelpers;

/** A running app: its class loader, its Application and what runs in it. App code is entered through {@link #call} and {@link #run} only. */
public final class AppProcess {
  public final String packageName;
  public final int pid;
  public final int uid;
  public final long startedMs;
  public final Map<String, ContentProvider> providers = new ConcurrentHashMap<>();

  public AppClassLoader loader;
  public Application application;
  public LoadedApk loadedApk;
  BoundApplication bound;

  private volatile boolean dead;
  private volatile boolean ready;
  private volatile String crash;

  AppProcess(String packageName, int pid, int uid, long startedMs) {
    this.packageName = packageName;
    this.pid = pid;
    this.uid = uid;
    this.startedMs = startedMs;
  }

  /** The process whose code is running on this thread, or null for the device itself. */
  public static AppProcess current() {
    ClassLoader context = Thread.currentThread().getContextClassLoader();
    if (!(context instanceof AppClassLoader)) return null;
    AppProcess process = ((AppClassLoader) context).process();
    return process == null ? GONE : process;
  }

  /** What a thread that outlived its process belongs to. */
  static final AppProcess GONE = new AppProcess("", 1, 1, 0);

  static {
    GONE.dead = true;
  }

  public boolean isDead() {
    return dead;
  }

  /** Its providers are there and its Application has been created: other threads may call into it. */
  public boolean isReady() {
    return ready && !dead;
  }

  void markReady() {
    ready = true;
  }

  void markDead() {
    dead = true;
  }

  /** The languages of its default locale: the device's or its own. */
  public void setLanguages(LocaleList languages) {
    bound.setLanguages(languages);
  }

  /** Why the process crashed, or null. */
  public String crash() {
    return crash;
  }

  /**
   * Runs code of this app: new threads inherit the context class loader, which is how they are found when the process ends, and
   * Robolectric, which knows one Application, is told that this is the one.
   */
  public <T> T call(Callable<T> code) throws Exception {
    Thread thread = Thread.currentThread();
    ClassLoader outerLoader = thread.getContextClassLoader();
    BoundApplication outer = thread == Looper.getMainLooper().getThread() ? BoundApplication.current() : null;
    thread.setContextClassLoader(loader);
    if (outer != null) {
      bound.apply();
      Device.get().mainThread.enter(this);
    }
    try {
      return code.call();
    } finally {
      thread.setContextClassLoader(outerLoader);
      if (outer != null) {
        outer.apply();
        Device.get().mainThread.leave();
      }
    }
  }

  /** Enters app code from the device: whatever it throws ends this process and nothing else. */
  public void run(Runnable code) {
    if (dead) return;
    try {
      call(
          () -> {
            code.run();
            return null;
          });
    } catch (ThreadDeath stopped) {
      // Thread.stop also interrupts, to end a wait: the device's own code must not find that later.
      Thread.interrupted();
      crash = crash == null ? "stopped" : crash;
    } catch (Throwable problem) {
      crashed(problem, Looper.getMainLooper().isCurrentThread() ? "main" : Thread.currentThread().getName());
    }
  }

  /** As the framework's uncaught exception handler: the crash goes to the log, the process ends. */
  public void crashed(Throwable problem, String threadName) {
    if (dead) return;
    crash = String.valueOf(problem);
    stamp(() -> Log.e("AndroidRuntime", "FATAL EXCEPTION: " + threadName + "\nProcess: " + packageName + ", PID: " + pid, problem));
    Device.get().processes.crashed(this);
  }

  /** Runs framework code whose result is to count as this process's, without entering the app: which process a message is for. */
  public void stamp(Runnable work) {
    as(loader, work);
  }

  /** Runs device code from within app code, so that what it starts does not count as the app's. */
  public static void asSystem(Runnable work) {
    as(AppProcess.class.getClassLoader(), work);
  }

  private static void as(ClassLoader context, Runnable work) {
    Thread thread = Thread.currentThread();
    ClassLoader outer = thread.getContextClassLoader();
    thread.setContextClassLoader(context);
    try {
      work.run();
    } finally {
      thread.setContextClassLoader(outer);
    }
  }

  /** An instance of one of the app's own classes. */
  public boolean owns(Object object) {
    return object != null && object.getClass().getClassLoader() == loader;
  }

  /** A context of this app, through any wrapping. */
  public boolean ownsContext(Object context) {
    Object inner = context;
    for (int depth = 0; inner instanceof ContextWrapper && depth < 8; depth++) {
      if (owns(inner) || inner == application) return true;
      inner = ((ContextWrapper) inner).getBaseContext();
    }
    return inner instanceof Context
        && inner.getClass().getName().equals("android.app.ContextImpl")
        && ReflectionHelpers.getField(inner, "mPackageInfo") == loadedApk;
  }

  /** The process that a context belongs to, or null for the device's own. */
  public static AppProcess of(Context context) {
    ClassLoader loader = context == null ? null : context.getClassLoader();
    if (!(loader instanceof AppClassLoader)) return null;
    AppProcess process = ((AppClassLoader) loader).process();
    return process == null ? GONE : process;
  }

  @Override
  public String toString() {
    return packageName + "#" + pid;
  }
}
