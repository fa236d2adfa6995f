package dev.reprise.embedded.activity;

import android.app.Activity;
import android.content.ComponentName;
import android.content.Intent;
import android.content.pm.ActivityInfo;
import android.net.Uri;
import android.util.Log;
import dev.reprise.embedded.activity.ActivityRecord.State;
import dev.reprise.embedded.packages.Intents;
import dev.reprise.embedded.process.AppProcess;
import dev.reprise.embedded.process.Sender;
import dev.reprise.embedded.sandbox.Device;
import java.util.ArrayList;
import java.util.List;
import org.robolectric.shadow.api.Shadow;
import org.robolectric.shadows.DeviceActivity;

/**
 * The activity manager: starts, resumes, finishes. Robolectric has none, so every start and every finish of an app ends up here. Main
 * thread only, except {@link #start}.
 */
public final class ActivityManager {
  private static final String TAG = "ActivityTaskManager";

  private final Device device;
  private final TaskList tasks = new TaskList();
  private final ActivityResolver resolver;
  private final ActivityChoice choice;
  private final Visibility visibility;
  private final ActivityStarter starter = new ActivityStarter(tasks, this);
  public final RecentTasks recents;
  private ActivityRecord resumed;
  private boolean settling;
  private boolean sleeping;

  public ActivityManager(Device device) {
    this.device = device;
    this.resolver = new ActivityResolver(device);
    this.choice = new ActivityChoice(device);
    this.recents = new RecentTasks(device, this);
    this.visibility = new Visibility(device, tasks);
  }

  /** What one start asks for. */
  public static final class Request {
    /** Null unless an activity started it. */
    public Activity caller;
    /** Null for the system and the shell, who may start anything. */
    public Sender sender;
    public String callerPackage;
    public Intent intent;
    public String resultWho;
    public int requestCode = -1;
  }

  /**
   * Starts an activity a moment later, as system_server does; from any thread.
   *
   * @throws android.content.ActivityNotFoundException when nothing can handle the intent
   * @throws SecurityException when the activity is another app's own, or the intent hands over what its sender may not
   */
  public void start(Request request) {
    Intent intent = choice.settled(Intents.parcelled(request.intent, null), request.sender);
    ActivityInfo info = resolver.require(intent, request.sender);
    List<Uri> handedOver = device.uriGrants.handedOver(intent, request.sender, info.packageName);
    intent.setComponent(new ComponentName(info.packageName, info.name));
    device.mainThread.post(() -> launch(intent, info, request, handedOver));
  }

  /** What a start by the shell would come to now; as {@link #start}, but nothing is started. Main thread only. */
  ActivityStarter.Outcome foresee(Request request) {
    Intent intent = new Intent(choice.settled(request.intent, request.sender));
    ActivityInfo info = resolver.require(intent, request.sender);
    return starter.foresee(new ActivityRecord(intent.setComponent(new ComponentName(info.packageName, info.name)), info));
  }

  private void launch(Intent intent, ActivityInfo info, Request request, List<Uri> handedOver) {
    if (device.packages.installed(info.packageName) == null) return;
    ActivityRecord source = request.caller == null ? null : record(request.caller);
    if (source != null && (source.process == null || source.process.isDead())) {
      // What it asked for its own sake (a permission) would have ended with its task; the rest goes on without it.
      if (request.requestCode >= 0) return;
      source = null;
    }
    ActivityRecord started = new ActivityRecord(intent, info);
    started.awaitedBy(source, request);
    Log.i(TAG, "START u0 " + intent + " from " + request.callerPackage);
    device.uriGrants.give(handedOver, intent.getFlags(), info.packageName, starter.receiver(started, source));
    starter.place(started, source);
    settle();
  }

  /** Home, started when it is not there. */
  public void goHome() {
    Task home = tasks.home();
    if (home != null && home.top() != null) {
      tasks.toFront(home);
      settle();
      return;
    }
    Intent intent = new Intent(Intent.ACTION_MAIN).addCategory(Intent.CATEGORY_HOME).addFlags(Intent.FLAG_ACTIVITY_NEW_TASK);
    ActivityInfo info = resolver.resolve(intent);
    if (info == null) throw new IllegalStateException("No home screen is installed.");
    launch(intent.setComponent(new ComponentName(info.packageName, info.name)), info, new Request(), List.of());
  }

  /** Called after every turn of the main thread: Activity.finish only sets a flag, the rest is done here. */
  public void sweep() {
    for (int round = 0; round < 10 && sweepOnce(); round++) {}
  }

  private boolean sweepOnce() {
    boolean changed = false;
    List<ActivityRecord> finished = new ArrayList<>();
    List<ActivityRecord> records = tasks.records();
    for (int i = records.size() - 1; i >= 0; i--) {
      ActivityRecord record = records.get(i);
      if (!record.isFinishing()) continue;
      changed = true;
      finished.add(record);
      record.task.records.remove(record);
    }
    for (ActivityRecord record : finished) {
      Lifecycle.pause(record, false);
      if (resumed == record) resumed = null;
      visibility.deliverResult(record);
    }
    tasks.dropEmpty();
    if (changed || resumed != (sleeping ? null : tasks.top()) || tasks.top() == null) settle();
    for (ActivityRecord record : finished) Lifecycle.destroy(record);
    if (changed) device.uriGrants.endAllBut(tasks.records());
    return changed;
  }

  /** Pauses what lost the front, brings up what has it, stops what nobody can see. */
  void settle() {
    if (settling) return;
    settling = true;
    try {
      tasks.dropEmpty();
      ActivityRecord top = tasks.top();
      if (top == null) {
        settling = false;
        goHome();
        return;
      }
      if (sleeping) {
        rest();
        return;
      }
      if (resumed != null && resumed != top) {
        Lifecycle.pause(resumed, top.state == State.INITIAL);
        resumed = null;
      }
      // Before it is made, so that it is made for the screen that it demands.
      device.configuration.update();
      if (top.state != State.RESUMED) visibility.bringUp(top);
      if (top.state == State.RESUMED) resumed = top;
      visibility.update(resumed);
    } finally {
      settling = false;
    }
    ActivityRecord now = sleeping ? null : tasks.top();
    if (now != null && now.state == State.INITIAL) settle();
  }

  /** Nothing is in front: all pause, and stop. */
  private void rest() {
    if (resumed != null) Lifecycle.pause(resumed, false);
    resumed = null;
    for (ActivityRecord record : tasks.records()) if (record.controller != null && !record.isFinishing() && !record.isStopped()) Lifecycle.stop(record);
  }

  /** The screen is off, or locked: no activity is in front until it no longer is. */
  public void setSleeping(boolean sleeps) {
    if (sleeping == sleeps) return;
    sleeping = sleeps;
    settle();
  }

  /** Activity.finishAffinity: this one and everything below it in its task. */
  public void finishAffinity(Activity activity) {
    ActivityRecord record = record(activity);
    if (record == null) return;
    for (ActivityRecord below : List.copyOf(record.task.records.subList(0, record.task.records.indexOf(record) + 1))) finish(below);
  }

  /** The whole task, as Activity.finishAndRemoveTask does when its root calls it. */
  public void finishTask(Activity activity) {
    ActivityRecord record = record(activity);
    if (record == null) return;
    for (ActivityRecord any : List.copyOf(record.task.records)) finish(any);
  }

  void finish(ActivityRecord record) {
    if (record.controller == null) visibility.finishUnmade(record);
    else ((DeviceActivity) Shadow.extract(record.activity())).markFinished();
  }

  public boolean moveTaskToBack(Activity activity, boolean nonRoot) {
    ActivityRecord record = record(activity);
    if (record == null || !nonRoot && record.task.records.get(0) != record) return false;
    tasks.toBack(record.task);
    device.mainThread.post(this::settle);
    return true;
  }

  public boolean isTaskRoot(Activity activity) {
    ActivityRecord record = record(activity);
    return record != null && record.task.records.get(0) == record;
  }

  public int taskId(Activity activity) {
    ActivityRecord record = record(activity);
    return record == null || record.task == null ? -1 : record.task.id;
  }

  /** Whether BACK on it should hide its task instead of finishing it (Android 12 and later: the root of a launcher task). */
  public boolean isLauncherRoot(Activity activity) {
    if (!isTaskRoot(activity)) return false;
    Intent root = record(activity).task.root;
    return Intent.ACTION_MAIN.equals(root.getAction()) && (root.hasCategory(Intent.CATEGORY_LAUNCHER) || root.hasCategory(Intent.CATEGORY_HOME));
  }

  /** The orientation that what is in front demands of the screen, ActivityInfo.SCREEN_ORIENTATION_*. */
  public int demandedOrientation() {
    return tasks.demandedOrientation();
  }

  public ActivityRecord resumedRecord() {
    return resumed;
  }

  /** What started the task in front, also while the screen is off or locked; null for the home screen. */
  public Intent frontIntent() {
    ActivityRecord top = tasks.top();
    return top == null || top.task.home ? null : top.task.root;
  }

  public List<ActivityRecord> records() {
    return tasks.records();
  }

  TaskList tasks() {
    return tasks;
  }

  /** Of the activity, or of the one that it is embedded in; null when it was never placed. */
  public ActivityRecord record(Activity activity) {
    Activity outermost = activity;
    while (outermost.getParent() != null) outermost = outermost.getParent();
    return ((DeviceActivity) Shadow.extract(outermost)).record;
  }

  /** Ends an app with its tasks; no lifecycle callback runs. */
  public void endPackage(String packageName) {
    AppProcess process = device.processes.running(packageName);
    // What others put into its tasks (a permission dialog) goes with them: RootWindowContainer's FinishDisabledPackageActivitiesHelper.
    for (Task task : tasks.all()) {
      boolean itsTask = task.records.stream().anyMatch(record -> record.info.packageName.equals(packageName));
      for (ActivityRecord record : List.copyOf(task.records)) if (itsTask && !record.info.packageName.equals(packageName)) finish(record);
    }
    if (process != null) device.processes.kill(process);
    device.instrumentations.stop(packageName);
    for (ActivityRecord record : tasks.records()) if (record.info.packageName.equals(packageName)) visibility.finishUnmade(record);
    device.crashes.dismissFor(packageName);
    tasks.dropEmpty();
    settle();
  }

  /** A process is gone. An activity that had left its state comes back with it when it is seen; one that had not is gone too. */
  public void dropProcess(AppProcess process) {
    if (resumed != null && resumed.process == process) resumed = null;
    List<ActivityRecord> gone = tasks.records();
    gone.removeIf(record -> record.process != process || record.outlivesProcess());
    gone.forEach(visibility::finishUnmade);
    tasks.dropEmpty();
    device.uriGrants.endAllBut(tasks.records());
  }

  /** Resources and screen are other ones now: those that are seen take it on. */
  public void configurationChanged() {
    visibility.configurationChanged();
  }

  /** Everything goes, home as well, nothing comes up in its place, and nobody is told of the end of what it waits for: before a restore. */
  public void dropAll() {
    for (Task task : tasks.all()) tasks.remove(task);
    for (AppProcess process : device.processes.all()) device.processes.kill(process);
    resumed = null;
    sleeping = false;
  }

  /** An app crashed: the person is told, as on a phone. */
  public void onCrash(AppProcess process, boolean hung) {
    Log.w(TAG, "Force finishing activities of " + process.packageName);
    device.crashes.report(process, hung);
  }
}
