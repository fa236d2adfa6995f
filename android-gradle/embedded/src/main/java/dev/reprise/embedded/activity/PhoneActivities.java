package dev.reprise.embedded.activity;

import android.app.RemoteServiceException;
import android.content.ActivityNotFoundException;
import android.content.ComponentName;
import android.content.Intent;
import android.content.res.Configuration;
import android.content.res.Resources;
import dev.reprise.embedded.packages.Intents;
import dev.reprise.embedded.phone.Activities;
import dev.reprise.embedded.phone.IntentSpec;
import dev.reprise.embedded.process.AppProcess;
import dev.reprise.embedded.sandbox.Device;
import dev.reprise.embedded.window.DeviceWindow;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.robolectric.RuntimeEnvironment;

/** The activity manager towards the outside: what `am` can ask. */
public final class PhoneActivities implements Activities {
  private final Device device;

  public PhoneActivities(Device device) {
    this.device = device;
  }

  @Override
  public String start(IntentSpec spec, boolean stopFirst, boolean waitForLaunch) {
    if (stopFirst && spec.component != null) forceStop(ComponentName.unflattenFromString(spec.component).getPackageName());
    String refused =
        device.mainThread.call(
            () -> {
              ActivityManager.Request request = new ActivityManager.Request();
              request.intent = Intents.of(spec).addFlags(Intent.FLAG_ACTIVITY_NEW_TASK);
              try {
                ActivityStarter.Outcome outcome = device.activities.foresee(request);
                device.activities.start(request);
                return warning(outcome);
              } catch (ActivityNotFoundException e) {
                return spec.component == null
                    ? "Error: Activity not started, unable to resolve " + request.intent
                    : "Error type 3\nError: Activity class " + ComponentName.unflattenFromString(spec.component).toShortString() + " does not exist.";
              } catch (SecurityException e) {
                return "java.lang.SecurityException: " + e.getMessage();
              }
            });
    // Behind the launch itself, then behind its first layout and draw: ordinary messages wait for a pending frame.
    boolean started = refused == null || refused.startsWith("Warning");
    if (started && waitForLaunch) for (int turn = 0; turn < 3; turn++) device.mainThread.call(() -> null);
    return refused;
  }

  @Override
  public boolean crashForeground() {
    return device.mainThread.call(
        () -> {
          ActivityRecord front = device.activities.resumedRecord();
          if (front == null || front.process() == null) return false;
          front.process().crashed(new RuntimeException("crashed on request of reprise-device"), "main");
          return true;
        });
  }

  /** As AOSP's ActivityManagerShellCommand words it; null where an activity was started. */
  private static String warning(ActivityStarter.Outcome outcome) {
    switch (outcome) {
      case TASK_TO_FRONT: return "Warning: Activity not started, its current task has been brought to the front";
      case DELIVERED_TO_TOP: return "Warning: Activity not started, intent has been delivered to currently running top-most instance.";
      default: return null;
    }
  }

  @Override
  public void forceStop(String packageName) {
    device.mainThread.call(
        () -> {
          device.activities.endPackage(packageName);
          device.uriGrants.forgetPassing(packageName);
          device.services.forgetPackage(packageName);
          return null;
        });
  }

  @Override
  public void kill(String packageName) {
    device.mainThread.call(
        () -> {
          AppProcess process = device.processes.running(packageName);
          ActivityRecord front = device.activities.resumedRecord();
          if (process != null && (front == null || front.process != process)) device.processes.kill(process);
          return null;
        });
  }

  @Override
  public boolean killProcess(int pid) {
    if (device.instrumentations.kill(pid)) return true;
    return device.mainThread.call(
        () -> {
          AppProcess process = device.processes.byPid(pid);
          if (process != null) device.processes.kill(process);
          return process != null;
        });
  }

  @Override
  public void crash(String packageName) {
    device.mainThread.call(
        () -> {
          AppProcess process = device.processes.running(packageName);
          if (process != null) process.crashed(new RemoteServiceException.CrashedByAdbException("shell-induced crash"), "main");
          return null;
        });
  }

  @Override
  public BroadcastResult broadcast(IntentSpec intent) {
    return device.broadcasts.sendAndWait(Intents.of(intent));
  }

  @Override
  public void awaitBroadcasts() {
    device.broadcasts.awaitIdle();
  }

  @Override
  public String startService(IntentSpec spec) {
    return device.mainThread.call(
        () -> {
          Intent intent = Intents.of(spec);
          return device.services.start(intent, null) == null ? "Error: Not found; no service started." : null;
        });
  }

  @Override
  public boolean stopService(IntentSpec spec) {
    return device.mainThread.call(() -> device.services.stop(Intents.of(spec), null));
  }

  @Override
  public String resumed() {
    return device.mainThread.call(
        () -> {
          ActivityRecord record = device.activities.resumedRecord();
          return record == null ? null : record.component();
        });
  }

  @Override
  public String focusedWindow() {
    return device.mainThread.call(() -> device.windows.focusedTitle());
  }

  @Override
  public List<Window> windows() {
    return device.mainThread.call(
        () -> {
          List<Window> seen = new ArrayList<>();
          for (DeviceWindow each : device.windows.visible()) {
            String owner = each.process != null ? each.process.packageName : each.params.packageName;
            seen.add(0, new Window(each.title(), owner == null ? "android" : owner, each.params.type, each.x, each.y, each.x + each.width(), each.y + each.height()));
          }
          return seen;
        });
  }

  @Override
  public List<Task> tasks() {
    return device.mainThread.call(
        () -> {
          List<Task> all = new ArrayList<>();
          for (dev.reprise.embedded.activity.Task task : device.activities.tasks().all()) {
            List<Activity> activities = new ArrayList<>();
            for (ActivityRecord record : task.records) activities.add(0, new Activity(record.component(), record.stateName()));
            boolean visible = task.records.stream().anyMatch(record -> !record.isStopped());
            all.add(new Task(task.id, visible, device.activities.recents.includes(task), activities));
          }
          Collections.reverse(all);
          return all;
        });
  }

  @Override
  public boolean removeTask(int id) {
    return device.mainThread.call(() -> device.activities.recents.remove(id));
  }

  @Override
  public List<String> services() {
    return device.mainThread.call(device.services::runningNames);
  }

  @Override
  public List<String> foregroundServices() {
    return device.mainThread.call(device.services::foregroundNames);
  }

  @Override
  public String toUri(IntentSpec spec, boolean intentScheme) {
    return device.mainThread.call(() -> Intents.of(spec).toUri(intentScheme ? Intent.URI_INTENT_SCHEME : 0));
  }

  @Override
  public String configuration() {
    return device.mainThread.call(
        () -> {
          Resources resources = RuntimeEnvironment.systemContext.getResources();
          return Configuration.resourceQualifierString(resources.getConfiguration(), resources.getDisplayMetrics());
        });
  }

  @Override
  public List<Process> processes() {
    List<Process> running = new ArrayList<>();
    for (AppProcess process : device.processes.all()) running.add(new Process(process.pid, process.uid, process.packageName));
    running.addAll(device.instrumentations.processes());
    return running;
  }
}
