package dev.reprise.embedded.activity;

import android.app.Activity;
import android.content.Intent;
import android.content.pm.ActivityInfo;
import android.content.pm.PackageManager;
import android.content.res.Configuration;
import android.content.res.Resources;
import android.content.res.TypedArray;
import dev.reprise.embedded.packages.Intents;
import dev.reprise.embedded.process.AppProcess;
import dev.reprise.embedded.process.Sender;
import dev.reprise.embedded.sandbox.Device;
import java.util.ArrayList;
import java.util.List;
import org.robolectric.RuntimeEnvironment;
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
  /** The app that started it; null for the system and the shell. */
  Sender sender;

  /** ActivityInfo.SCREEN_ORIENTATION_*: the manifest's, until the activity asks for another. */
  int orientation;

  AppProcess process;
  ActivityController<? extends Activity> controller;
  State state = State.INITIAL;
  /** The configuration that its instance was made with or told of last. */
  Configuration told;
  /** What its instance left when it was stopped; null once it is resumed, and before it ever was stopped. */
  SavedState saved;
  /** What an instance of the same process hands to the next one (onRetainNonConfigurationInstance). */
  Object retained;
  private final List<Intent> awaitingIntents = new ArrayList<>();
  private List<PendingResult> awaitingResults = new ArrayList<>();

  ActivityRecord(Intent intent, ActivityInfo info) {
    this.intent = intent;
    this.info = info;
    this.orientation = info.screenOrientation;
  }

  /** Who waits for its result: who started it for one, or, where that passes it on, whoever waits for that one's. */
  void awaitedBy(ActivityRecord source, ActivityManager.Request request) {
    launchedFrom = request.callerPackage;
    sender = request.sender;
    boolean passedOn = source != null && (intent.getFlags() & Intent.FLAG_ACTIVITY_FORWARD_RESULT) != 0;
    if (passedOn) {
      resultTo = source.resultTo;
      resultWho = source.resultWho;
      requestCode = source.requestCode;
      launchedFrom = source.launchedFrom;
      sender = source.sender;
      source.resultTo = null;
    } else if (source != null && request.requestCode >= 0) {
      resultTo = source;
      resultWho = request.resultWho;
      requestCode = request.requestCode;
    }
  }

  /** For one that only asks the person which app is meant. */
  public void inTheNameOfItsSender(ActivityManager.Request request) {
    request.sender = sender;
    request.callerPackage = launchedFrom;
  }

  /** Null while there is no instance: before it was first brought up, and after its process died. */
  public Activity activity() {
    return controller == null ? null : controller.get();
  }

  /** Activity.recreate: a moment later, as the message of system_server. */
  public void recreate() {
    Activity old = activity();
    Device.get().mainThread.post(
        () -> {
          if (activity() == old) Lifecycle.relaunch(this);
        });
  }

  /** Its process is gone. True when it can be made anew from what it saved. */
  boolean outlivesProcess() {
    boolean stays = saved != null && !isFinishing();
    process = null;
    controller = null;
    retained = null;
    state = State.INITIAL;
    return stays;
  }

  /** For the next instance, while there is none. */
  void await(Intent intent) {
    awaitingIntents.add(Intents.parcelled(intent, null));
  }

  void await(PendingResult result) {
    awaitingResults.add(result);
  }

  List<Intent> takeIntents() {
    List<Intent> taken = new ArrayList<>();
    for (Intent intent : awaitingIntents) taken.add(Intents.parcelled(intent, process.loader));
    awaitingIntents.clear();
    return taken;
  }

  List<PendingResult> takeResults() {
    List<PendingResult> taken = awaitingResults;
    awaitingResults = new ArrayList<>();
    return taken;
  }

  public int demandedOrientation() {
    return orientation;
  }

  /** Activity.setRequestedOrientation. */
  public void demandOrientation(int wanted) {
    if (orientation == wanted) return;
    orientation = wanted;
    Device.get().mainThread.post(Device.get().configuration::update);
  }

  public AppProcess process() {
    return process;
  }

  /** AOSP's word for it. */
  String stateName() {
    if (state != State.INITIAL) return state.name();
    return saved == null ? "INITIALIZING" : "DESTROYED";
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
    Resources.Theme theme = activity() == null ? manifestTheme() : activity().getTheme();
    TypedArray style =
        theme.obtainStyledAttributes(new int[] {android.R.attr.windowIsTranslucent, android.R.attr.windowIsFloating, android.R.attr.windowNoDisplay});
    try {
      return style.getBoolean(0, false) || style.getBoolean(1, false) || style.getBoolean(2, false);
    } finally {
      style.recycle();
    }
  }

  /** What decides before there is an instance: the screen must not turn for a dialog that is on its way. */
  private Resources.Theme manifestTheme() {
    try {
      Resources.Theme theme = RuntimeEnvironment.systemContext.getPackageManager().getResourcesForApplication(info.applicationInfo).newTheme();
      theme.applyStyle(Resources.selectDefaultTheme(info.getThemeResource(), info.applicationInfo.targetSdkVersion), true);
      return theme;
    } catch (PackageManager.NameNotFoundException e) {
      throw new IllegalStateException("An app that is removed has no activity in a task.", e);
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
