package org.robolectric.shadows;

import android.app.Activity;
import android.app.Instrumentation;
import android.content.Context;
import android.content.Intent;
import android.os.Bundle;
import android.os.IBinder;
import android.os.UserHandle;
import dev.reprise.embedded.activity.ActivityManager;
import dev.reprise.embedded.process.AppProcess;
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

  /** A PendingIntent's broadcast: sent by the app that made it, or by the system when that is gone. */
  @Override
  void sendBroadcastWithPermission(Intent intent, String receiverPermission, Context context, Bundle options, int resultCode) {
    Device.get().broadcasts.send(intent, receiverPermission, AppProcess.of(context));
  }

  private static void start(Context who, Activity caller, String resultWho, Intent intent, int requestCode) {
    ActivityManager.Request request = new ActivityManager.Request();
    request.caller = caller;
    request.callerProcess = who == null ? null : AppProcess.of(who);
    request.callerPackage = who == null ? null : who.getPackageName();
    request.intent = intent;
    request.resultWho = resultWho;
    request.requestCode = requestCode;
    Device.get().activities.start(request);
  }
}
