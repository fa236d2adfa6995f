package org.robolectric.shadows;

import android.app.Activity;
import android.app.Instrumentation;
import android.content.Context;
import android.content.Intent;
import android.os.Bundle;
import android.os.IBinder;
import android.os.UserHandle;
import dev.reprise.embedded.activity.ActivityManager;
import dev.reprise.embedded.packages.InstalledPackage;
import dev.reprise.embedded.process.AppProcess;
import dev.reprise.embedded.process.Sender;
import dev.reprise.embedded.sandbox.Device;
import org.robolectric.annotation.Implementation;
import org.robolectric.annotation.Implements;
import org.robolectric.util.ReflectionHelpers;

/** Every start of an activity passes here, PendingIntents and Context.startActivity included. */
@Implements(value = Instrumentation.class)
public class DeviceInstrumentation extends ShadowInstrumentation {
  @Implementation
  @Override
  protected Instrumentation.ActivityResult execStartActivity(
      Context who, IBinder contextThread, IBinder token, Activity target, Intent intent, int requestCode, Bundle options) {
    start(who, target, target == null ? null : ReflectionHelpers.getField(target, "mEmbeddedID"), intent, requestCode);
    return null;
  }

  @Implementation
  @Override
  protected Instrumentation.ActivityResult execStartActivity(
      Context who, IBinder contextThread, IBinder token, String target, Intent intent, int requestCode, Bundle options) {
    start(who, who instanceof Activity ? (Activity) who : null, target, intent, requestCode);
    return null;
  }

  @Implementation
  @Override
  protected Instrumentation.ActivityResult execStartActivity(
      Context who, IBinder contextThread, IBinder token, String target, Intent intent, int requestCode, Bundle options, UserHandle user) {
    return execStartActivity(who, contextThread, token, target, intent, requestCode, options);
  }

  /** The share sheet and "Open with" start what was chosen in the name of the app that asked, and with its rights; no other app may. */
  @Implementation
  protected Instrumentation.ActivityResult execStartActivityAsCaller(
      Context who, IBinder contextThread, IBinder token, Activity target, Intent intent, int requestCode, Bundle options, boolean ignoreTargetSecurity, int user) {
    AppProcess process = AppProcess.of(who);
    InstalledPackage app = process == null ? null : Device.get().packages.installed(process.packageName);
    if (app == null || !app.system) throw new SecurityException("Calling activity must be the system's: " + who.getPackageName());
    ActivityManager.Request request = request(who, target, null, intent, requestCode);
    Device.get().activities.record(target).inTheNameOfItsSender(request);
    Device.get().activities.start(request);
    return null;
  }

  /** A PendingIntent's broadcast: sent by the app that made it, or by the system when that is gone. */
  @Override
  void sendBroadcastWithPermission(Intent intent, String receiverPermission, Context context, Bundle options, int resultCode) {
    Device.get().broadcasts.send(intent, receiverPermission, AppProcess.of(context), resultCode);
  }

  private static void start(Context who, Activity caller, String resultWho, Intent intent, int requestCode) {
    Device.get().activities.start(request(who, caller, resultWho, intent, requestCode));
  }

  private static ActivityManager.Request request(Context who, Activity caller, String resultWho, Intent intent, int requestCode) {
    ActivityManager.Request request = new ActivityManager.Request();
    request.caller = caller;
    request.sender = Sender.of(who == null ? null : AppProcess.of(who));
    request.callerPackage = who == null ? null : who.getPackageName();
    request.intent = intent;
    request.resultWho = resultWho;
    request.requestCode = requestCode;
    return request;
  }
}
