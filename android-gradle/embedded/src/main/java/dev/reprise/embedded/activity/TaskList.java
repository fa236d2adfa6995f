package dev.reprise.embedded.activity;

import android.content.pm.ActivityInfo;
import java.util.ArrayList;
import java.util.List;

/** All tasks, the one in front last. */
final class TaskList {
  private final List<Task> tasks = new ArrayList<>();
  private int nextId = 1;

  Task create(String affinity, boolean home, android.content.Intent root) {
    Task task = new Task(nextId++, affinity, home, root);
    tasks.add(task);
    return task;
  }

  /** Back to front. */
  List<Task> all() {
    return new ArrayList<>(tasks);
  }

  void toFront(Task task) {
    tasks.remove(task);
    tasks.add(task);
  }

  /** Behind all others, home included, as Activity.moveTaskToBack does. */
  void toBack(Task task) {
    tasks.remove(task);
    tasks.add(0, task);
  }

  void remove(Task task) {
    tasks.remove(task);
  }

  /** Nobody waits for its result any more. */
  void remove(ActivityRecord record) {
    record.task.records.remove(record);
    for (ActivityRecord other : records()) if (other.resultTo == record) other.resultTo = null;
  }

  Task byAffinity(String affinity) {
    for (int i = tasks.size() - 1; i >= 0; i--) {
      if (affinity != null && affinity.equals(tasks.get(i).affinity)) return tasks.get(i);
    }
    return null;
  }

  Task byId(int id) {
    for (Task task : tasks) {
      if (task.id == id) return task;
    }
    return null;
  }

  Task home() {
    for (Task task : tasks) {
      if (task.home) return task;
    }
    return null;
  }

  /** Every record, bottom to top. */
  List<ActivityRecord> records() {
    List<ActivityRecord> all = new ArrayList<>();
    for (Task task : tasks) all.addAll(task.records);
    return all;
  }

  /** The orientation that what is in front demands of the screen; what lets the one below decide is looked through. */
  int demandedOrientation() {
    List<ActivityRecord> records = records();
    for (int i = records.size() - 1; i >= 0; i--) {
      ActivityRecord record = records.get(i);
      int demanded = record.demandedOrientation();
      boolean asBelow = demanded == ActivityInfo.SCREEN_ORIENTATION_BEHIND || demanded == ActivityInfo.SCREEN_ORIENTATION_UNSPECIFIED && record.isTranslucent();
      if (!record.isFinishing() && !asBelow) return demanded;
    }
    return ActivityInfo.SCREEN_ORIENTATION_UNSPECIFIED;
  }

  /** Tasks that hold nothing any more are gone. */
  void dropEmpty() {
    tasks.removeIf(task -> task.records.isEmpty());
  }

  /** The activity that should have the person's attention, or null. */
  ActivityRecord top() {
    for (int i = tasks.size() - 1; i >= 0; i--) {
      ActivityRecord top = tasks.get(i).top();
      if (top != null) return top;
    }
    return null;
  }
}
