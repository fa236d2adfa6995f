package dev.reprise.embedded.activity;

import android.content.Intent;
import android.content.pm.ActivityInfo;
import java.util.List;

/**
 * Decides where a started activity goes: a new task, an old one, a new instance, or one that is there already. The rules of AOSP's
 * ActivityStarter for flags and launch modes, for a single display.
 */
final class ActivityStarter {
  private final TaskList tasks;
  private final ActivityManager manager;

  ActivityStarter(TaskList tasks, ActivityManager manager) {
    this.tasks = tasks;
    this.manager = manager;
  }

  /** @param source the activity that starts it, or null for anything else */
  void place(ActivityRecord started, ActivityRecord source) {
    Intent intent = started.intent;
    int mode = started.info.launchMode;
    boolean singleTask = mode == ActivityInfo.LAUNCH_SINGLE_TASK || mode == ActivityInfo.LAUNCH_SINGLE_INSTANCE;
    boolean newTask = source == null || has(intent, Intent.FLAG_ACTIVITY_NEW_TASK) || singleTask && started.requestCode < 0;
    Task task = newTask ? reusable(started) : source.task;
    if (task == null) {
      startNewTask(started);
      return;
    }
    boolean rootAgain = newTask && task.root.filterEquals(intent);
    tasks.toFront(task);
    if (has(intent, Intent.FLAG_ACTIVITY_CLEAR_TASK) && newTask) {
      // The old task stays in the list until the sweep has destroyed what was in it.
      for (ActivityRecord record : List.copyOf(task.records)) manager.finish(record);
      startNewTask(started);
    } else if (has(intent, Intent.FLAG_ACTIVITY_CLEAR_TOP) || singleTask) {
      clearTop(task, started, mode);
    } else if (has(intent, Intent.FLAG_ACTIVITY_REORDER_TO_FRONT) && task.find(started.component()) != null) {
      ActivityRecord existing = task.find(started.component());
      task.records.remove(existing);
      task.records.add(existing);
      Lifecycle.newIntent(existing, intent);
    } else if (isTop(task, started) && (has(intent, Intent.FLAG_ACTIVITY_SINGLE_TOP) || mode == ActivityInfo.LAUNCH_SINGLE_TOP)) {
      Lifecycle.newIntent(task.top(), intent);
    } else if (!rootAgain || task.records.isEmpty()) {
      task.push(started);
    }
    // Else the task was only brought to the front, as a tap on the launcher does.
  }

  private void clearTop(Task task, ActivityRecord started, int mode) {
    ActivityRecord existing = task.find(started.component());
    if (existing == null) {
      task.push(started);
      return;
    }
    for (ActivityRecord above : task.above(existing)) manager.finish(above);
    if (mode == ActivityInfo.LAUNCH_MULTIPLE && !has(started.intent, Intent.FLAG_ACTIVITY_SINGLE_TOP)) {
      manager.finish(existing);
      task.push(started);
    } else {
      Lifecycle.newIntent(existing, started.intent);
    }
  }

  private void startNewTask(ActivityRecord started) {
    boolean home = started.intent.hasCategory(Intent.CATEGORY_HOME);
    tasks.create(started.info.taskAffinity, home, new Intent(started.intent)).push(started);
  }

  private Task reusable(ActivityRecord started) {
    if (has(started.intent, Intent.FLAG_ACTIVITY_MULTIPLE_TASK)) return null;
    if (started.info.launchMode == ActivityInfo.LAUNCH_SINGLE_INSTANCE) {
      for (Task task : tasks.all()) if (task.find(started.component()) != null) return task;
      return null;
    }
    return tasks.byAffinity(started.info.taskAffinity);
  }

  private static boolean isTop(Task task, ActivityRecord started) {
    return task.top() != null && task.top().component().equals(started.component());
  }

  private static boolean has(Intent intent, int flag) {
    return (intent.getFlags() & flag) != 0;
  }
}
