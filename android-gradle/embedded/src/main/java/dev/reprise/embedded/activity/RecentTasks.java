package dev.reprise.embedded.activity;

import android.content.pm.ActivityInfo;
import android.content.pm.PackageManager;
import android.graphics.drawable.Drawable;
import dev.reprise.embedded.process.AppProcess;
import dev.reprise.embedded.sandbox.Device;
import java.util.ArrayList;
import java.util.List;
import org.robolectric.RuntimeEnvironment;

/** The tasks as a person sees them: those with a name of their own, the last used first. Main thread only. */
public final class RecentTasks {
  private final Device device;
  private final ActivityManager manager;

  RecentTasks(Device device, ActivityManager manager) {
    this.device = device;
    this.manager = manager;
  }

  public static final class Entry {
    public final int id;
    public final String label;
    public final Drawable icon;

    private Entry(int id, String label, Drawable icon) {
      this.id = id;
      this.label = label;
      this.icon = icon;
    }
  }

  public List<Entry> list() {
    PackageManager packages = RuntimeEnvironment.systemContext.getPackageManager();
    List<Entry> entries = new ArrayList<>();
    for (Task task : manager.tasks().all()) {
      if (!includes(task)) continue;
      ActivityInfo root = task.records.get(0).info;
      entries.add(0, new Entry(task.id, root.applicationInfo.loadLabel(packages).toString(), root.applicationInfo.loadIcon(packages)));
    }
    return entries;
  }

  boolean includes(Task task) {
    if (task.home || task.top() == null) return false;
    return task.records.size() > 1 || (task.records.get(0).info.flags & ActivityInfo.FLAG_EXCLUDE_FROM_RECENTS) == 0;
  }

  public void bringToFront(int id) {
    Task task = manager.tasks().byId(id);
    if (task == null) return;
    manager.tasks().toFront(task);
    manager.settle();
  }

  /** The task goes, and with it the app that it was the last of. False when there is none, or it is the home screen. */
  public boolean remove(int id) {
    Task task = manager.tasks().byId(id);
    if (task == null || task.home || task.records.isEmpty()) return false;
    // Asked before the end: a record of a killed process, which has nothing to destroy, leaves its task at once.
    String owner = task.records.get(0).info.packageName;
    for (ActivityRecord record : List.copyOf(task.records)) manager.finish(record);
    device.mainThread.post(() -> endUnused(owner));
    return true;
  }

  /** As ActivityTaskSupervisor.cleanUpRemovedTask: what nothing else of it keeps alive ends with the task. */
  private void endUnused(String packageName) {
    // Its activities are told of their end first.
    manager.sweep();
    AppProcess process = device.processes.running(packageName);
    if (process == null) return;
    boolean open = manager.records().stream().anyMatch(record -> record.process() == process);
    boolean goesOn = device.services.foregroundNames().stream().anyMatch(service -> service.startsWith(packageName + "/"));
    if (!open && !goesOn) device.processes.kill(process);
  }
}
