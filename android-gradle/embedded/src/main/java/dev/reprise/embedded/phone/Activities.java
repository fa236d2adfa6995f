package dev.reprise.embedded.phone;

import java.util.List;

/** The activity manager. */
public interface Activities {
  /**
   * Starts an activity; with {@code waitForLaunch} returns once its first frame is drawn. Null when it started, "Warning: ..." when none had to be
   * made (its task came to the front, or the one in front got the intent), else the reason as `am` prints it.
   */
  String start(IntentSpec intent, boolean stopFirst, boolean waitForLaunch);
  /** SIGKILL of the app's process, its tasks and alarms gone. */
  void forceStop(String packageName);
  /** As `am kill`: only when it is in the background. */
  void kill(String packageName);
  /** Sends a broadcast and waits for its receivers. */
  BroadcastResult broadcast(IntentSpec intent);
  /** Returns when the broadcasts that were sent before have come to their receivers. */
  void awaitBroadcasts();
  /** Null when it started, else the reason. */
  String startService(IntentSpec intent);
  /** False when it was not running. */
  boolean stopService(IntentSpec intent);
  /** "package/class" of the resumed activity, or null on an empty screen. */
  String resumed();
  /** Title of the window that has focus ("package/class", "StatusBar", a popup's title), or null. */
  String focusedWindow();
  /** The windows on the screen, topmost first. */
  List<Window> windows();
  /** Tasks, topmost first. */
  List<Task> tasks();
  boolean removeTask(int id);
  /** "package/class" of the running services, in no order. */
  List<String> services();
  /** Those of {@link #services} that run in the foreground, with a notification. */
  List<String> foregroundServices();
  /** The intent as an address, which {@code Intent.parseUri} reads back; with {@code intentScheme} one that starts with "intent:". */
  String toUri(IntentSpec intent, boolean intentScheme);
  /** The qualifiers of the resources that apps get now, e.g. "en-rUS-ldltr-sw360dp-...-v35". */
  String configuration();
  /** Running app processes. */
  List<Process> processes();
  /**
   * SIGKILL of one app process. Its tasks stay: an activity that was stopped is made anew with its saved state when it is shown again, one that
   * was seen is gone. False when there is no such process.
   */
  boolean killProcess(int pid);
  /** Makes the app throw on its main thread; nothing when it does not run. */
  void crash(String packageName);
  /** The app in front throws on its main thread, as by a bug of its own. False when no app is in front. */
  boolean crashForeground();

  /** @param type WindowManager.LayoutParams.TYPE_* */
  record Window(String title, String packageName, int type, int left, int top, int right, int bottom) {}

  final class BroadcastResult {
    public final int code; public final String data;
    public BroadcastResult(int code, String data) { this.code = code; this.data = data; }
  }

  /** @param inRecents whether the person finds it among the recents; @param activities topmost first */
  record Task(int id, boolean visible, boolean inRecents, List<Activity> activities) {}

  /** @param component "package/class"; @param state RESUMED, PAUSED, STOPPED; INITIALIZING before it is made, DESTROYED when only its state is kept */
  record Activity(String component, String state) {}

  final class Process {
    public final int pid; public final int uid; public final String name;
    public Process(int pid, int uid, String name) { this.pid = pid; this.uid = uid; this.name = name; }
  }
}
