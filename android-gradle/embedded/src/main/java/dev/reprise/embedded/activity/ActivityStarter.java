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

  /** What a start comes to, for the one who asked. */
  enum Outcome {
    STARTED,
    /** No activity was made: its task is in front now. */
    TASK_TO_FRONT,
    /** No activity was made: the one in front got the intent. */
    DELIVERED_TO_TOP
  }

  private enum Way { NEW_TASK, TASK_ANEW, CLEAR_TOP, REORDER, NEW_INTENT, PUSH, TO_FRONT }

  /** @param source the activity that starts it, or null for anything else */
  void place(ActivityRecord started, ActivityRecord source) {
    Task task = target(started, source);
    Way way = way(started, source, task);
    if (task != null) tasks.toFront(task);
    switch (way) {
      case NEW_TASK: startNewTask(started); break;
      case TASK_ANEW:
        // The old task stays in the list until the sweep has destroyed what was in it.
        for (ActivityRecord record : List.copyOf(task.records)) manager.finish(record);
        startNewTask(started);
        break;
      case CLEAR_TOP: clearTop(task, started); break;
      case REORDER: {
        ActivityRecord existing = task.find(started.component());
        task.records.remove(existing);
        task.records.add(existing);
        Lifecycle.newIntent(existing, started.intent);
        break;
      }
      case NEW_INTENT: Lifecycle.newIntent(task.top(), started.intent); break;
      case PUSH: task.push(started); break;
      case TO_FRONT: break; // As a tap on the launcher does.
    }
  }

  /** Who gets the intent: the started one, or one that is there already. */
  ActivityRecord receiver(ActivityRecord started, ActivityRecord source) {
    Task task = target(started, source);
    switch (way(started, source, task)) {
      case CLEAR_TOP:
      case REORDER: {
        ActivityRecord existing = task.find(started.component());
        return existing == null || isMadeAnew(started) ? started : existing;
      }
      case NEW_INTENT:
      case TO_FRONT: return task.top();
      default: return started;
    }
  }

  /** What {@link #place} would come to now, for one that no activity starts. Changes nothing. */
  Outcome foresee(ActivityRecord started) {
    Task task = target(started, null);
    switch (way(started, null, task)) {
      case NEW_TASK:
      case TASK_ANEW:
      case PUSH: return Outcome.STARTED;
      case CLEAR_TOP:
        if (task.find(started.component()) == null || isMadeAnew(started)) return Outcome.STARTED;
        break;
      default: break;
    }
    return tasks.top() != null && tasks.top().task == task ? Outcome.DELIVERED_TO_TOP : Outcome.TASK_TO_FRONT;
  }

  /** The task it goes to, or null for a new one. */
  private Task target(ActivityRecord started, ActivityRecord source) {
    return isNewTask(started, source) ? reusable(started) : source.task;
  }

  private static boolean isNewTask(ActivityRecord started, ActivityRecord source) {
    return source == null || has(started.intent, Intent.FLAG_ACTIVITY_NEW_TASK) || isSingleTask(started) && started.requestCode < 0;
  }

  private Way way(ActivityRecord started, ActivityRecord source, Task task) {
    if (task == null) return Way.NEW_TASK;
    Intent intent = started.intent;
    boolean newTask = isNewTask(started, source);
    if (has(intent, Intent.FLAG_ACTIVITY_CLEAR_TASK) && newTask) return Way.TASK_ANEW;
    if (has(intent, Intent.FLAG_ACTIVITY_CLEAR_TOP) || isSingleTask(started)) return Way.CLEAR_TOP;
    if (has(intent, Intent.FLAG_ACTIVITY_REORDER_TO_FRONT) && task.find(started.component()) != null) return Way.REORDER;
    boolean singleTop = has(intent, Intent.FLAG_ACTIVITY_SINGLE_TOP) || started.info.launchMode == ActivityInfo.LAUNCH_SINGLE_TOP;
    if (isTop(task, started) && singleTop) return Way.NEW_INTENT;
    boolean rootAgain = newTask && task.root.filterEquals(intent);
    return !rootAgain || task.records.isEmpty() ? Way.PUSH : Way.TO_FRONT;
  }

  private static boolean isSingleTask(ActivityRecord started) {
    int mode = started.info.launchMode;
    return mode == ActivityInfo.LAUNCH_SINGLE_TASK || mode == ActivityInfo.LAUNCH_SINGLE_INSTANCE;
  }

  /** CLEAR_TOP on one of the standard mode ends it and makes another. */
  private static boolean isMadeAnew(ActivityRecord started) {
    return started.info.launchMode == ActivityInfo.LAUNCH_MULTIPLE && !has(started.intent, Intent.FLAG_ACTIVITY_SINGLE_TOP);
  }

  private void clearTop(Task task, ActivityRecord started) {
    ActivityRecord existing = task.find(started.component());
    if (existing == null) {
      task.push(started);
      return;
    }
    for (ActivityRecord above : task.above(existing)) manager.finish(above);
    if (isMadeAnew(started)) {
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
