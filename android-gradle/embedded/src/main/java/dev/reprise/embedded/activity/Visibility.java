package dev.reprise.embedded.activity;

import android.app.Activity;
import android.content.Intent;
import android.net.Uri;
import android.provider.Settings;
import android.util.Log;
import dev.reprise.embedded.activity.ActivityRecord.State;
import dev.reprise.embedded.process.Sender;
import dev.reprise.embedded.sandbox.Device;
import java.util.List;
import org.robolectric.shadow.api.Shadow;
import org.robolectric.shadows.ShadowActivity;

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
    adapt(record);
    if (record.state != State.INITIAL) {
      Lifecycle.resume(record);
      return;
    }
    try {
      record.process = device.processes.of(record.info.packageName);
    } catch (IllegalStateException crashedAtStart) {
      // Its crash is in the log already; an activity without a process is nothing.
      finishUnmade(record);
      return;
    }
    Lifecycle.create(record);
    if (record.process.isDead()) finishUnmade(record);
    else if (record.state == State.RESUMED) Log.i(TAG, "Displayed " + record.component());
  }

  /** Shows what is not covered, stops what is. */
  void update(ActivityRecord resumed) {
    List<ActivityRecord> records = tasks.records();
    boolean covered = false;
    for (int i = records.size() - 1; i >= 0; i--) {
      ActivityRecord record = records.get(i);
      if (record.isFinishing()) continue;
      if (!covered) {
        show(record);
        covered = !record.isTranslucent();
      } else if (record.controller != null && record != resumed) {
        Lifecycle.stop(record);
        if (keepsNone()) Lifecycle.takeAway(record);
      }
    }
  }

  /** Seen through what lies above it, not resumed. */
  private void show(ActivityRecord record) {
    adapt(record);
    if (record.state == State.STOPPED) Lifecycle.show(record);
    if (record.state != State.INITIAL || record.saved == null) return;
    bringUp(record);
    Lifecycle.pause(record, false);
  }

  /** What a finished activity has for the one that started it. */
  void deliverResult(ActivityRecord from) {
    ActivityRecord to = from.resultTo;
    if (to == null || to.isFinishing()) return;
    ShadowActivity shadow = Shadow.extract(from.activity());
    adapt(to);
    Intent result = shadow.getResultIntent();
    List<Uri> handedOver;
    try {
      handedOver = device.uriGrants.handedOver(result, Sender.of(from.process), to.info.packageName);
    } catch (SecurityException refused) {
      // On a phone finish() throws it.
      from.process.crashed(refused, "main");
      Lifecycle.deliverResult(to, new PendingResult(from.resultWho, from.requestCode, Activity.RESULT_CANCELED, null));
      return;
    }
    if (result != null) device.uriGrants.give(handedOver, result.getFlags(), to.info.packageName, to);
    Lifecycle.deliverResult(to, new PendingResult(from.resultWho, from.requestCode, shadow.getResultCode(), result));
  }

  /** Ends one of which there is no instance, or none any more: who waits for its result learns that there is none. */
  void finishUnmade(ActivityRecord record) {
    ActivityRecord to = record.resultTo;
    tasks.remove(record);
    if (to == null || to.isFinishing()) return;
    Lifecycle.deliverResult(to, new PendingResult(record.resultWho, record.requestCode, Activity.RESULT_CANCELED, null));
  }

  /** "Don't keep activities" of the developer options. */
  private boolean keepsNone() {
    return "1".equals(device.settings.get("global", Settings.Global.ALWAYS_FINISH_ACTIVITIES));
  }

  /** Those that are seen are made anew or told, the others when they are seen again. */
  void configurationChanged() {
    for (ActivityRecord record : tasks.records()) if (!record.isStopped()) adapt(record);
  }

  /** Before it gets a result or is seen: it may have missed a change. */
  void adapt(ActivityRecord record) {
    Lifecycle.adapt(record, device.configuration.of(record.info.packageName));
  }
}
