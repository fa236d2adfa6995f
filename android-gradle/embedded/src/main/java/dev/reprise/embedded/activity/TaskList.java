package dev.reprise.embedded.activity;

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
