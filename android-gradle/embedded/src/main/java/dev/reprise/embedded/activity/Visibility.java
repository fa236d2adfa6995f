package dev.reprise.embedded.activity;

import android.util.Log;
import dev.reprise.embedded.activity.ActivityRecord.State;
import dev.reprise.embedded.sandbox.Device;
import java.util.List;

/** What being seen or covered asks of each activity: made, resumed, shown, stopped (AOSP RootWindowContainer.ensureActivitiesVisible). */
final class Visibility {
  private static final String TAG = "ActivityTaskManager";

  private final Device device;
  private final TaskList tasks;

  Visibility(Device device, TaskList tasks) {
    this.device = device;
    this.tasks = tasks;
  }

  /** Makes it when there is none of it, and resumes it. */
  void bringUp(ActivityRecord record) {
    if (record.state != State.INITIAL) {
      Lifecycle.resume(record);
      return;
    }
    try {
      record.process = device.processes.of(record.info.packageName);
    } catch (IllegalStateException crashedAtStart) {
      // Its crash is in the log already; an activity without a process is nothing.
      record.task.records.remove(record);
      return;
    }
    Lifecycle.create(record);
    if (record.process.isDead()) record.task.records.remove(record);
    else if (record.state == State.RESUMED) Log.i(TAG, "Displayed " + record.component());
  }

  /** Shows what is not covered, stops what is. */
  void update(ActivityRecord resumed) {
    List<ActivityRecord> records = tasks.records();
    boolean covered = false;
    for (int i = records.size() - 1; i >= 0; i--) {
      ActivityRecord record = records.get(i);
      if (record.controller == null || record.isFinishing()) continue;
      if (covered) {
        if (record != resumed) Lifecycle.stop(record);
      } else {
        if (record.state == State.STOPPED) Lifecycle.show(record);
        covered = !record.isTranslucent();
      }
    }
  }
}
