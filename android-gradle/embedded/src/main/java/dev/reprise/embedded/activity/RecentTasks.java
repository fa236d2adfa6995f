package dev.reprise.embedded.activity;

import android.content.pm.ActivityInfo;
import android.content.pm.PackageManager;
import android.graphics.drawable.Drawable;
import java.util.ArrayList;
import java.util.List;
import org.robolectric.RuntimeEnvironment;

/** The tasks as a person sees them: those with a name of their own, the last used first. Main thread only. */
public final class RecentTasks {
  private final ActivityManager manager;

  RecentTasks(ActivityManager manager) {
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
      if (task.home || task.top() == null) continue;
      ActivityInfo root = task.records.get(0).info;
      boolean hidden = task.records.size() == 1 && (root.flags & ActivityInfo.FLAG_EXCLUDE_FROM_RECENTS) != 0;
      if (!hidden) entries.add(0, new Entry(task.id, root.applicationInfo.loadLabel(packages).toString(), root.applicationInfo.loadIcon(packages)));
    }
    return entries;
  }

  public void bringToFront(int id) {
    Task task = manager.tasks().byId(id);
    if (task == null) return;
    manager.tasks().toFront(task);
    manager.settle();
  }

  /** False when there is none, or it is the home screen. */
  public boolean remove(int id) {
    Task task = manager.tasks().byId(id);
    if (task == null || task.home) return false;
    for (ActivityRecord record : List.copyOf(task.records)) manager.finish(record);
    return true;
  }
}
