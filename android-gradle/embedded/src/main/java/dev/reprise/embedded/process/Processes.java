package dev.reprise.embedded.process;

import android.app.ActivityThread;
import android.app.Application;
import android.content.ContentProvider;
import android.content.Context;
import android.content.pm.ApplicationInfo;
import android.content.pm.ProviderInfo;
import android.os.SystemClock;
import dev.reprise.embedded.packages.InstalledPackage;
import dev.reprise.embedded.sandbox.Device;
import java.io.File;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import org.robolectric.RuntimeEnvironment;
import org.robolectric.shadow.api.Shadow;
import org.robolectric.shadows.DeviceLoadedApk;
import org.robolectric.shadows.ShadowApplication;
import org.robolectric.util.ReflectionHelpers;
import org.robolectric.util.ReflectionHelpers.ClassParameter;

/** The running app processes, one for each package. */
public final class Processes {
  private final Device device;
  private final Map<Integer, AppProcess> byPid = new ConcurrentHashMap<>();
  private final Map<String, AppProcess> byPackage = new ConcurrentHashMap<>();
  private final Queue<AppProcess> ending = new ConcurrentLinkedQueue<>();
  private final AtomicInteger nextPid = new AtomicInteger(2001);

  public Processes(Device device) {
    this.device = device;
  }

  /** For something that counts as a process without being an app's. */
  public int newPid() {
    return nextPid.getAndIncrement();
  }

  /** Null when it does not run. */
  public AppProcess running(String packageName) {
    return byPackage.get(packageName);
  }

  public AppProcess byPid(int pid) {
    return byPid.get(pid);
  }

  public List<AppProcess> all() {
    return new ArrayList<>(byPid.values());
  }

  /** The app's process, started when it has none. Main thread only. */
  public AppProcess of(String packageName) {
    AppProcess process = byPackage.get(packageName);
    return process != null ? process : start(device.packages.require(packageName));
  }

  /** As ActivityThread.handleBindApplication: loader, Application, providers, Application.onCreate. */
  private AppProcess start(InstalledPackage installed) {
    ApplicationInfo info = installed.parsed.applicationInfo;
    AppProcess process = new AppProcess(info.packageName, nextPid.getAndIncrement(), info.uid, SystemClock.uptimeMillis());
    try {
      new File(info.dataDir).mkdirs();
      process.loader = new AppClassLoader(process, installed.classes);
      byPid.put(process.pid, process);
      byPackage.put(process.packageName, process);
      ActivityThread thread = (ActivityThread) RuntimeEnvironment.getActivityThread();
      process.bound = BoundApplication.of(info);
      process.setLanguages(device.configuration.of(info.packageName).getLocales());
      process.loadedApk = thread.getPackageInfo(info, null, Context.CONTEXT_INCLUDE_CODE | Context.CONTEXT_IGNORE_SECURITY);
      ((DeviceLoadedApk) Shadow.extract(process.loadedApk)).process = process;
      process.call(
          () -> {
            bind(process, installed, thread);
            return null;
          });
      process.markReady();
      return process;
    } catch (Throwable problem) {
      process.crashed(problem, "main");
      reap();
      throw new IllegalStateException("The process of " + info.packageName + " did not start: " + problem, problem);
    }
  }

  private static void bind(AppProcess process, InstalledPackage installed, ActivityThread thread) throws Exception {
    ApplicationInfo info = installed.parsed.applicationInfo;
    Context context =
        ReflectionHelpers.callStaticMethod(
            Class.forName("android.app.ContextImpl"),
            "createAppContext",
            ClassParameter.from(ActivityThread.class, thread),
            ClassParameter.from(process.loadedApk.getClass(), process.loadedApk));
    String applicationClass = info.className == null ? "android.app.Application" : info.className;
    Application application = (Application) process.loader.loadClass(applicationClass).getDeclaredConstructor().newInstance();
    process.application = application;
    process.bound.setApplication(application, info);
    process.bound.apply();
    ((ShadowApplication) Shadow.extract(application)).callAttach(context);
    ReflectionHelpers.callInstanceMethod(context, "setOuterContext", ClassParameter.from(Context.class, application));
    ReflectionHelpers.setField(process.loadedApk, "mResources", application.getResources());
    ReflectionHelpers.setField(process.loadedApk, "mApplication", application);
    for (ProviderInfo provider : installed.providers()) {
      ContentProvider instance = (ContentProvider) process.loader.loadClass(provider.name).getDeclaredConstructor().newInstance();
      process.providers.put(provider.name, instance);
      instance.attachInfo(application, provider);
    }
    thread.getInstrumentation().callApplicationOnCreate(application);
  }

  /** From any thread: the process counts as dead from now on and is cleaned up by the main thread. */
  public void endSoon(AppProcess process, String reason) {
    if (process.isDead()) return;
    forget(process);
    android.util.Log.i("ActivityManager", "Killing " + process + ": " + reason);
    ending.add(process);
    device.mainThread.post(() -> {});
  }

  /** From the watchdog's thread: the person is told as of a crash, and the main thread cleans up once it is free again. */
  public void notResponding(AppProcess process) {
    crashed(process, true);
  }

  /** A crash: the process ends, and the activity manager decides what the person sees next. */
  void crashed(AppProcess process) {
    crashed(process, false);
  }

  private void crashed(AppProcess process, boolean hung) {
    forget(process);
    ending.add(process);
    device.activities.onCrash(process, hung);
    device.mainThread.post(() -> {});
  }

  /** SIGKILL: no lifecycle callback runs, and nothing of the process is left when this returns. Main thread only. */
  public void kill(AppProcess process) {
    forget(process);
    ending.remove(process);
    end(process);
  }

  /** Cleans up what died since the last turn. */
  public void reap() {
    for (AppProcess process = ending.poll(); process != null; process = ending.poll()) end(process);
  }

  private void end(AppProcess process) {
    new ProcessKiller(device, process).kill();
    device.packages.endOnce(process.packageName);
  }

  /** The living process whose code appears in a stack trace, or null: the loader's name is in every frame. */
  public AppProcess inStackOf(Throwable problem) {
    for (Throwable cause = problem; cause != null; cause = cause.getCause()) {
      for (StackTraceElement frame : cause.getStackTrace()) {
        AppProcess process = byPid.get(AppClassLoader.pidOf(frame.getClassLoaderName()));
        if (process != null) return process;
      }
    }
    return null;
  }

  private void forget(AppProcess process) {
    process.markDead();
    byPid.remove(process.pid);
    byPackage.remove(process.packageName, process);
  }
}
