package dev.reprise.embedded.activity;

import android.app.Activity;
import android.content.ComponentName;
import android.content.Intent;
import android.content.pm.ActivityInfo;
import android.content.res.Configuration;
import android.os.Build;
import android.os.Bundle;
import android.view.View;
import android.view.WindowManager;
import android.view.WindowManagerGlobal;
import dev.reprise.embedded.activity.ActivityRecord.State;
import dev.reprise.embedded.packages.Intents;
import dev.reprise.embedded.sandbox.Device;
import org.robolectric.android.controller.ActivityController;
import org.robolectric.shadow.api.Shadow;
import org.robolectric.shadows.DeviceActivity;
import org.robolectric.util.ReflectionHelpers;
import org.robolectric.util.ReflectionHelpers.ClassParameter;

/** Takes one activity from state to state, in the order of AOSP's ActivityThread. Each step runs in the activity's process. */
final class Lifecycle {
  private Lifecycle() {}

  /** Instance, onCreate, onStart, onResume, window; stops early when the activity finishes itself. An earlier instance's state is handed on. */
  static void create(ActivityRecord record) {
    record.process.run(() -> createInProcess(record, Intents.parcelled(record.intent, record.process.loader)));
  }

  private static void createInProcess(ActivityRecord record, Intent intent) {
    instantiate(record, intent);
    Bundle saved = record.saved == null ? null : record.saved.unpack(record.process.loader);
    ReflectionHelpers.setField(Activity.class, record.activity(), "mLastNonConfigurationInstances", record.retained);
    if (!startInProcess(record, saved)) return;
    for (Intent awaiting : record.takeIntents()) record.controller.newIntent(awaiting);
    for (PendingResult awaiting : record.takeResults()) awaiting.deliver(record);
    if (!record.isFinishing()) resumeInProcess(record);
  }

  /** As ActivityThread.handleRelaunchActivity: the old instance leaves its state, a new one takes it up and goes as far as the old one was. */
  static void relaunch(ActivityRecord record) {
    if (record.controller == null || record.process.isDead() || record.isFinishing()) return;
    State before = record.state;
    record.process.run(
        () -> {
          ReflectionHelpers.setField(Activity.class, record.activity(), "mChangingConfigurations", true);
          pause(record, false);
          stop(record);
          // A crash on the way ends its process, not this.
          if (record.process.isDead()) return;
          Intent current = record.activity().getIntent();
          takeDown(record, true);
          createInProcess(record, current);
        });
    // What crashed on its way is not tried again.
    if (record.process.isDead()) record.saved = null;
    if (before != State.RESUMED) pause(record, false);
    if (before == State.STOPPED) stop(record);
  }

  /** Destroys a stopped activity's instance; what it saved makes the next one when it is seen again. */
  static void takeAway(ActivityRecord record) {
    if (record.state == State.STOPPED && record.saved != null) record.process.run(() -> takeDown(record, false));
  }

  private static void takeDown(ActivityRecord record, boolean forNext) {
    Object retained = forNext ? ReflectionHelpers.callInstanceMethod(Activity.class, record.activity(), "retainNonConfigurationInstances") : null;
    destroyInProcess(record);
    record.controller = null;
    record.state = State.INITIAL;
    record.retained = retained;
  }

  /**
   * Takes another configuration to an activity: told to it where its manifest says that it minds the change itself, else it is made anew, at
   * once when it is seen, and with what it saved when it is seen again (ActivityRecord.ensureActivityConfiguration).
   */
  static void adapt(ActivityRecord record, Configuration configuration) {
    if (record.controller == null || record.process.isDead() || record.isFinishing()) return;
    int changes = record.told.diff(configuration) & ~ActivityInfo.CONFIG_WINDOW_CONFIGURATION;
    if (changes == 0) return;
    if ((changes & ~record.info.getRealConfigChanged()) == 0) tell(record, configuration);
    else if (record.state != State.STOPPED) relaunch(record);
    else record.process.run(() -> {
      ReflectionHelpers.setField(Activity.class, record.activity(), "mChangingConfigurations", true);
      takeDown(record, true);
    });
  }

  private static void tell(ActivityRecord record, Configuration configuration) {
    record.told = configuration;
    record.process.run(
        () -> {
          ReflectionHelpers.setField(Activity.class, record.activity(), "mCurrentConfig", new Configuration(configuration));
          record.activity().onConfigurationChanged(new Configuration(configuration));
        });
  }

  private static void instantiate(ActivityRecord record, Intent intent) {
    Activity activity;
    try {
      activity = (Activity) record.process.loader.loadClass(record.className()).getDeclaredConstructor().newInstance();
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException("Unable to instantiate activity " + record.component(), e);
    }
    record.controller = ActivityController.of(activity, intent);
    record.told = Device.get().configuration.of(record.info.packageName);
    DeviceActivity shadow = Shadow.extract(activity);
    shadow.record = record;
    ReflectionHelpers.setField(Activity.class, activity, "mReferrer", record.launchedFrom);
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
          for (PendingResult awaiting : record.takeResults()) awaiting.deliver(record);
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
    record.saved = null;
    record.retained = null;
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
          Bundle state = new Bundle();
          boolean early = record.info.applicationInfo.targetSdkVersion < Build.VERSION_CODES.P;
          if (early) save(record, state);
          record.controller.stop();
          if (!early) save(record, state);
          setDecorVisibility(record, View.INVISIBLE);
        });
    record.state = State.STOPPED;
  }

  private static void save(ActivityRecord record, Bundle state) {
    if (record.isFinishing()) return;
    record.controller.saveInstanceState(state);
    record.saved = SavedState.of(state);
  }

  static void newIntent(ActivityRecord record, Intent intent) {
    if (record.controller == null) {
      record.await(intent);
      return;
    }
    Intent copy = Intents.parcelled(intent, record.process.loader);
    boolean resumed = record.state == State.RESUMED;
    record.process.run(
        () -> {
          if (resumed) record.controller.pause();
          record.controller.newIntent(copy);
          if (resumed) record.controller.resume();
        });
  }

  /** onActivityResult (and through it onRequestPermissionsResult), between onStart and onResume: kept until then where it is stopped or not made. */
  static void deliverResult(ActivityRecord to, PendingResult result) {
    if (to.isStopped()) to.await(result);
    else to.process.run(() -> result.deliver(to));
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
