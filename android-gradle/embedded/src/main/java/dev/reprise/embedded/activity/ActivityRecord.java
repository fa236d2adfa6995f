package dev.reprise.embedded.activity;

import android.app.Activity;
import android.content.Intent;
import android.content.pm.ActivityInfo;
import android.content.res.TypedArray;
import dev.reprise.embedded.process.AppProcess;
import dev.reprise.embedded.sandbox.Device;
import org.robolectric.android.controller.ActivityController;
import org.robolectric.util.ReflectionHelpers;

/** One activity in a task, and who waits for its result. */
public final class ActivityRecord {
  /** As AOSP's ActivityRecord.State, without the passing ones. */
  enum State {
    INITIAL,
    RESUMED,
    PAUSED,
    STOPPED
  }

  final Intent intent;
  final ActivityInfo info;
  Task task;
  /** Null when nobody waits for a result. */
  ActivityRecord resultTo;
  String resultWho;
  int requestCode = -1;
  /** The package that started it: what getCallingPackage says to one started for a result. */
  String launchedFrom;

  /** ActivityInfo.SCREEN_ORIENTATION_*: the manifest's, until the activity asks for another. */
  int orientation;

  AppProcess process;
  ActivityController<? extends Activity> controller;
  State state = State.INITIAL;

  ActivityRecord(Intent intent, ActivityInfo info) {
    this.intent = intent;
    this.info = info;
    this.orientation = info.screenOrientation;
  }

  /** Null until it was first brought up. */
  public Activity activity() {
    return controller == null ? null : controller.get();
  }

  /** Activity.recreate: a moment later, as the message of system_server. */
  public void recreate() {
    Activity old = activity();
    AppProcess.asSystem(() -> Device.get().mainThread.post(() -> Lifecycle.relaunch(this, old)));
  }

  public int demandedOrientation() {
    return orientation;
  }

  /** Activity.setRequestedOrientation. */
  public void demandOrientation(int wanted) {
    if (orientation == wanted) return;
    orientation = wanted;
    AppProcess.asSystem(() -> Device.get().mainThread.post(Device.get().configuration::update));
  }

  public AppProcess process() {
    return process;
  }

  public boolean isStopped() {
    return state == State.STOPPED || state == State.INITIAL;
  }

  boolean isFinishing() {
    return controller != null && controller.get().isFinishing();
  }

  String className() {
    return info.targetActivity != null ? info.targetActivity : info.name;
  }

  /** "package/class". */
  public String component() {
    return info.packageName + "/" + className();
  }

  /** Whether what lies below can be seen. */
  boolean isTranslucent() {
    if (activity() == null) return false;
    TypedArray style =
        activity().getTheme().obtainStyledAttributes(new int[] {android.R.attr.windowIsTranslucent, android.R.attr.windowIsFloating, android.R.attr.windowNoDisplay});
    try {
      return style.getBoolean(0, false) || style.getBoolean(1, false) || style.getBoolean(2, false);
    } finally {
      style.recycle();
    }
  }

  /** Whether the activity wants a window at all (Theme.NoDisplay does not). */
  boolean wantsWindow() {
    return ReflectionHelpers.getField(activity(), "mVisibleFromClient");
  }

  @Override
  public String toString() {
    return component() + (task == null ? "" : " t" + task.id);
  }
}
