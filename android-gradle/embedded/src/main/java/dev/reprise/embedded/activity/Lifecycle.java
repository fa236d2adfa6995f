package dev.reprise.embedded.activity;

import android.app.Activity;
import android.content.ComponentName;
import android.content.Intent;
import android.os.Bundle;
import android.view.View;
import android.view.WindowManager;
import android.view.WindowManagerGlobal;
import dev.reprise.embedded.activity.ActivityRecord.State;
import dev.reprise.embedded.packages.Intents;
import org.robolectric.android.controller.ActivityController;
import org.robolectric.shadow.api.Shadow;
import org.robolectric.shadows.DeviceActivity;
import org.robolectric.shadows.ShadowActivity;
import org.robolectric.util.ReflectionHelpers;
import org.robolectric.util.ReflectionHelpers.ClassParameter;

/** Takes one activity from state to state, in the order of AOSP's ActivityThread. Each step runs in the activity's process. */
final class Lifecycle {
  private Lifecycle() {}

  /** Instance, onCreate, onStart, onResume, window; stops early when the activity finishes itself. */
  static void create(ActivityRecord record) {
    record.process.run(
        () -> {
          instantiate(record);
          if (startInProcess(record, null)) resumeInProcess(record);
        });
  }

  /** As ActivityThread.handleRelaunchActivity: the old instance leaves its state, a new one takes it up; none when the old one has ended. */
  static void relaunch(ActivityRecord record, Activity old) {
    if (record.activity() != old || record.process.isDead() || record.isFinishing()) return;
    State before = record.state;
    record.process.run(
        () -> {
          ReflectionHelpers.setField(Activity.class, record.activity(), "mChangingConfigurations", true);
          pause(record, false);
          stop(record);
          Bundle saved = new Bundle();
          record.controller.saveInstanceState(saved);
          Object retained = ReflectionHelpers.callInstanceMethod(Activity.class, record.activity(), "retainNonConfigurationInstances");
          destroyInProcess(record);
          instantiate(record);
          ReflectionHelpers.setField(Activity.class, record.activity(), "mLastNonConfigurationInstances", retained);
          if (startInProcess(record, saved)) resumeInProcess(record);
        });
    if (before != State.RESUMED) pause(record, false);
    if (before == State.STOPPED) stop(record);
  }

  private static void instantiate(ActivityRecord record) {
    Activity activity;
    try {
      activity = (Activity) record.process.loader.loadClass(record.className()).getDeclaredConstructor().newInstance();
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException("Unable to instantiate activity " + record.component(), e);
    }
    record.intent.setExtrasClassLoader(record.process.loader);
    record.controller = ActivityController.of(activity, record.intent);
    DeviceActivity shadow = Shadow.extract(activity);
    shadow.record = record;
    if (record.resultTo != null) shadow.setCallingActivity(caller(record));
  }

  /** False when it finished itself in onCreate. */
  private static boolean startInProcess(ActivityRecord record, Bundle saved) {
    record.controller.create(saved);
    record.state = State.PAUSED;
    if (record.isFinishing()) return false;
    record.controller.start();
    if (saved != null) record.controller.restoreInstanceState(saved);
    record.controller.postCreate(saved);
    return true;
  }

  /** Back in front: restarted when it was stopped. */
  static void resume(ActivityRecord record) {
    record.process.run(
        () -> {
          restartIfStopped(record);
          if (!record.isFinishing()) resumeInProcess(record);
        });
  }

  /** Visible again below something translucent, but not resumed. */
  static void show(ActivityRecord record) {
    record.process.run(() -> restartIfStopped(record));
  }

  private static void restartIfStopped(ActivityRecord record) {
    if (record.state != State.STOPPED) return;
    record.controller.restart().start();
    record.state = State.PAUSED;
    setDecorVisibility(record, View.VISIBLE);
  }

  private static void resumeInProcess(ActivityRecord record) {
    if (record.state == State.RESUMED) return;
    record.controller.resume();
    record.state = State.RESUMED;
    addWindow(record);
    record.controller.topActivityResumed(true);
  }

  /** As ActivityThread.handleResumeActivity; ActivityController.visible() would idle the looper inside a message. */
  private static void addWindow(ActivityRecord record) {
    Activity activity = record.activity();
    if (activity.isFinishing() || !record.wantsWindow()) return;
    activity.getWindow().getAttributes().type = WindowManager.LayoutParams.TYPE_BASE_APPLICATION;
    ReflectionHelpers.setField(Activity.class, activity, "mDecor", activity.getWindow().getDecorView());
    ReflectionHelpers.setField(Activity.class, activity, "mVisibleFromServer", true);
    ReflectionHelpers.callInstanceMethod(Activity.class, activity, "makeVisible");
  }

  static void pause(ActivityRecord record, boolean userLeaving) {
    if (record.state != State.RESUMED) return;
    record.process.run(
        () -> {
          if (userLeaving) record.controller.userLeaving();
          record.controller.topActivityResumed(false);
          record.controller.pause();
        });
    record.state = State.PAUSED;
  }

  static void stop(ActivityRecord record) {
    if (record.state != State.PAUSED) return;
    record.process.run(
        () -> {
          record.controller.stop();
          setDecorVisibility(record, View.INVISIBLE);
        });
    record.state = State.STOPPED;
  }

  static void newIntent(ActivityRecord record, Intent intent) {
    Intent copy = Intents.parcelled(intent, record.process.loader);
    boolean resumed = record.state == State.RESUMED;
    record.process.run(
        () -> {
          if (resumed) record.controller.pause();
          record.controller.newIntent(copy);
          if (resumed) record.controller.resume();
        });
  }

  /** onActivityResult (and through it onRequestPermissionsResult), between onStart and onResume. */
  static void deliverResult(ActivityRecord to, String who, int requestCode, int resultCode, Intent data) {
    Intent copy = Intents.parcelled(data, to.process.loader);
    to.process.run(
        () -> {
          restartIfStopped(to);
          ((ShadowActivity) Shadow.extract(to.activity())).internalCallDispatchActivityResult(who, requestCode, resultCode, copy);
        });
  }

  /** onStop, onDestroy, and every window that belongs to the activity's token. */
  static void destroy(ActivityRecord record) {
    if (record.controller == null || record.process.isDead()) return;
    pause(record, false);
    stop(record);
    record.process.run(() -> destroyInProcess(record));
  }

  private static void destroyInProcess(ActivityRecord record) {
    Activity activity = record.activity();
    record.controller.destroy();
    WindowManagerGlobal.getInstance().closeAll(activity.getActivityToken(), record.className(), "Activity");
  }

  private static void setDecorVisibility(ActivityRecord record, int visibility) {
    View decor = ReflectionHelpers.getField(record.activity(), "mDecor");
    if (decor != null) decor.setVisibility(visibility);
  }

  private static ComponentName caller(ActivityRecord record) {
    return new ComponentName(record.launchedFrom, record.resultTo.className());
  }
}
