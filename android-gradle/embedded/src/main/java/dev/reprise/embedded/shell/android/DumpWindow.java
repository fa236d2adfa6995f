package dev.reprise.embedded.shell.android;

import dev.reprise.embedded.phone.Activities;
import dev.reprise.embedded.phone.DisplayShape;
import dev.reprise.embedded.shell.Call;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** `dumpsys window [windows|displays|policy]`. As on Android 10 and later the focus is with the displays, not with the windows. */
final class DumpWindow {
  private static final int INPUT_METHOD = 2011;
  /** WindowManager.LayoutParams.TYPE_*, as its toString names them. */
  private static final Map<Integer, String> TYPES = Map.of(1, "BASE_APPLICATION", 2, "APPLICATION", 1000, "APPLICATION_PANEL", 1002, "APPLICATION_SUB_PANEL", 2003, "SYSTEM_ALERT",
      2005, "TOAST", INPUT_METHOD, "INPUT_METHOD", 2040, "NOTIFICATION_SHADE");

  private DumpWindow() {}

  static void print(Call call, List<String> args) {
    String part = args.stream().filter(arg -> !arg.startsWith("-")).findFirst().orElse("");
    switch (part) {
      case "w":
      case "windows":
      case "visible":
        windows(call);
        break;
      case "d":
      case "displays":
        displays(call);
        break;
      case "p":
      case "policy":
        policy(call);
        break;
      case "":
      case "a":
      case "all":
        policy(call);
        displays(call);
        windows(call);
        break;
      default:
        call.out.line("Bad window command, or no windows match: " + part + "\nUse -h for help.");
    }
  }

  private static void policy(Call call) {
    call.out.line("WINDOW MANAGER POLICY STATE (dumpsys window policy)");
    call.out.line("    mSystemReady=true mSystemBooted=true");
    boolean awake = call.phone().systemUi().isAwake();
    boolean locked = call.phone().systemUi().isLocked();
    call.out.line("    mShowingLockscreen=" + locked + " mShowingDream=false mDreamingLockscreen=" + locked);
    call.out.line("    mAwake=" + awake + " mScreenOnEarly=" + awake + " mScreenOnFully=" + awake + " interactiveState=INTERACTIVE_STATE_" + (awake ? "AWAKE" : "SLEEP"));
    call.out.line("    KeyguardServiceDelegate\n      showing=" + locked + "\n      inputRestricted=" + locked + "\n      screenState=SCREEN_STATE_" + (awake ? "ON" : "OFF"));
    call.out.line("");
  }

  private static void displays(Call call) {
    DisplayShape base = call.phone().display().base();
    DisplayShape physical = call.phone().display().physical();
    DisplayShape now = call.phone().display().now();
    String overridden = base.equals(physical) ? "" : " base=" + base.size() + " " + base.densityDpi + "dpi";
    int shorter = Math.min(now.width, now.height);
    int longer = Math.max(now.width, now.height);
    call.out.line("WINDOW MANAGER DISPLAY CONTENTS (dumpsys window displays)");
    call.out.line("  Display: mDisplayId=0 (organized)");
    call.out.line("    init=" + physical.size() + " " + physical.densityDpi + "dpi" + overridden + " cur=" + now.size() + " app=" + now.size() + " rng=" + shorter + "x" + shorter
        + "-" + longer + "x" + longer);
    call.out.line("    mCurrentRotation=ROTATION_" + now.rotation * 90);
    focus(call, "  ");
    call.out.line("");
  }

  private static void focus(Call call, String indent) {
    Activities activities = call.phone().activities();
    String window = activities.focusedWindow();
    String resumed = activities.resumed();
    call.out.line(indent + "mCurrentFocus=" + (window == null ? "null" : DumpText.window(window)));
    call.out.line(indent + "mFocusedApp=" + (resumed == null ? "null" : DumpText.activity(resumed, resumedTask(activities))));
  }

  static int resumedTask(Activities activities) {
    for (Activities.Task task : activities.tasks()) {
      if (task.activities().stream().anyMatch(activity -> activity.state().equals("RESUMED"))) return task.id();
    }
    return -1;
  }

  /** What is on the screen, then the activities that are not. */
  private static void windows(Call call) {
    Activities activities = call.phone().activities();
    List<Activities.Window> seen = activities.windows();
    Set<String> hidden = new LinkedHashSet<>();
    for (Activities.Task task : activities.tasks()) task.activities().forEach(activity -> hidden.add(activity.component()));
    for (Activities.Window window : seen) hidden.remove(window.title());
    call.out.line("WINDOW MANAGER WINDOWS (dumpsys window windows)");
    int index = seen.size() + hidden.size();
    for (Activities.Window window : seen) {
      window(call, --index, window.title(), window.packageName(), true);
      call.out.line("    ty=" + type(window.type()) + " frame=[" + window.left() + "," + window.top() + "][" + window.right() + "," + window.bottom() + "]");
      if (window.type() == INPUT_METHOD) call.out.line("  mInputMethodWindow=" + DumpText.window(window.title()));
    }
    for (String title : hidden) window(call, --index, title, title.substring(0, title.indexOf('/')), false);
    call.out.line("  mGlobalConfiguration={1.0 " + call.phone().display().now().densityDpi + "dpi}");
    call.out.line("  mHasPermanentDpad=false\n  mTopFocusedDisplayId=0");
    call.out.line("  imeLayeringTarget in display# 0 " + (activities.focusedWindow() == null ? "null" : DumpText.window(activities.focusedWindow())));
    call.out.line("  mSystemReady=true mDisplayFrozen=false windows=0 client=false apps=0  mRotation=" + call.phone().display().now().rotation);
  }

  private static void window(Call call, int index, String title, String owner, boolean visible) {
    call.out.line("  Window #" + index + " " + DumpText.window(title) + ":");
    call.out.line("    mDisplayId=0 mSession=Session{" + DumpText.id("session") + "} mClient=android.os.BinderProxy@" + DumpText.id("client " + title));
    call.out.line("    mOwnerUid=" + uid(call, owner) + " showForAllUsers=false package=" + owner + " appop=NONE");
    call.out.line("    mHasSurface=" + visible + " isReadyForDisplay()=" + visible + " mWindowRemovalAllowed=false");
    call.out.line("    isOnScreen=" + visible + "\n    isVisible=" + visible);
  }

  private static String type(int type) {
    return TYPES.getOrDefault(type, String.valueOf(type));
  }

  private static int uid(Call call, String owner) {
    var info = call.phone().packages().find(owner);
    return info == null ? 1000 : info.uid;
  }
}
