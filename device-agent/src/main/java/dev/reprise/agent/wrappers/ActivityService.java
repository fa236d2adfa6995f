package dev.reprise.agent.wrappers;

import android.app.ActivityManager.RunningTaskInfo;
import android.content.ComponentName;
import android.content.Intent;
import java.util.List;

/**
 * Starting and stopping apps as the shell user, and which activity is in front. API 26 to 36; AOSP core/java/android/app/IActivityManager.aidl,
 * services/.../am/ActivityManagerService.java, services/.../am/ActivityManagerShellCommand.java.
 */
public final class ActivityService {
  private static final String SERVICE = "android.app.IActivityManager";
  private static final String STRING = "java.lang.String";
  /** UserHandle.USER_CURRENT: whoever is on the screen. */
  private static final int CURRENT_USER = -2;
  /** ActivityManager.START_*: something was started or was there already. Below lie the refusals, above what was given up, or is locked out. */
  private static final int FIRST_SUCCESS = 0;
  private static final int LAST_SUCCESS = 99;

  private static final Member AS_INTERFACE = new Member(Lookup.method(SERVICE + "$Stub", "asInterface", 26, Lookup.NEWEST, "android.os.IBinder"));
  private static final Member START =
      new Member(
          Lookup.method(
              SERVICE, "startActivityAsUser", 26, Lookup.NEWEST, "android.app.IApplicationThread", STRING, "android.content.Intent", STRING,
              "android.os.IBinder", STRING, "int", "int", "android.app.ProfilerInfo", "android.os.Bundle", "int"));
  private static final Member FORCE_STOP = new Member(Lookup.method(SERVICE, "forceStopPackage", 26, Lookup.NEWEST, STRING, "int"));
  private static final Member GET_TASKS =
      new Member(Lookup.method(SERVICE, "getTasks", 26, 27, "int", "int"), Lookup.method(SERVICE, "getTasks", 28, Lookup.NEWEST, "int"));

  static final Member[] MEMBERS = {AS_INTERFACE, START, FORCE_STOP, GET_TASKS};

  private ActivityService() {}

  /** False when no activity answers the intent, or the system refuses to start it. */
  public static boolean start(Intent intent) {
    Object result = START.call(manager(), null, Users.SHELL_PACKAGE, intent, null, null, null, 0, 0, null, null, CURRENT_USER);
    return isStarted((Integer) result);
  }

  static boolean isStarted(int result) {
    return result >= FIRST_SUCCESS && result <= LAST_SUCCESS;
  }

  public static void forceStop(String packageName) {
    FORCE_STOP.call(manager(), packageName, CURRENT_USER);
  }

  /** The activity on top of the task that is in front; null when there is no task. */
  public static ComponentName top() {
    Object tasks = GET_TASKS.parameterCount() == 1 ? GET_TASKS.call(manager(), 1) : GET_TASKS.call(manager(), 1, 0);
    if (tasks == null || ((List<?>) tasks).isEmpty()) return null;
    return ((RunningTaskInfo) ((List<?>) tasks).get(0)).topActivity;
  }

  private static Object manager() {
    return AS_INTERFACE.call(null, Services.named("activity"));
  }
}
