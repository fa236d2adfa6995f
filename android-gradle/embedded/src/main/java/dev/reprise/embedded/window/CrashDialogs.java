package dev.reprise.embedded.window;

import android.app.AlertDialog;
import android.content.Context;
import android.content.Intent;
import android.net.Uri;
import android.provider.Settings;
import android.view.ContextThemeWrapper;
import android.view.LayoutInflater;
import android.view.View;
import android.view.WindowManager.LayoutParams;
import dev.reprise.embedded.activity.ActivityManager;
import dev.reprise.embedded.process.AppProcess;
import dev.reprise.embedded.sandbox.Device;

/**
 * "App has stopped" and "App isn't responding", in the framework's own layout and words (AOSP's AppErrorDialog), over whatever is in front by then. An
 * app that does not respond has been ended already, because all apps share a main thread here: "Wait" is not offered.
 */
public final class CrashDialogs {
  private final Device device;
  private AlertDialog showing;
  private String about;

  public CrashDialogs(Device device) {
    this.device = device;
  }

  /** From any thread. */
  public void report(AppProcess process, boolean hung) {
    device.mainThread.post(() -> show(process.packageName, hung));
  }

  /** Takes the dialog away, as a restore does. */
  public void dismiss() {
    AlertDialog dialog = showing;
    showing = null;
    about = null;
    if (dialog != null) dialog.dismiss();
  }

  /** A force-stop takes its app's dialog away, as on a phone. */
  public void dismissFor(String packageName) {
    if (packageName.equals(about)) dismiss();
  }

  private void show(String packageName, boolean hung) {
    dismiss();
    if (device.packages.installed(packageName) == null) return;
    Context context = new ContextThemeWrapper(device.context(), android.R.style.Theme_DeviceDefault_Light_Dialog_Alert);
    String words = hung ? "anr_application_process" : "aerr_application";
    int title = context.getResources().getIdentifier(words, "string", "android");
    AlertDialog dialog = new AlertDialog.Builder(context).setTitle(context.getString(title, label(packageName, context))).create();
    dialog.setView(buttons(packageName, context));
    // The listener comes as a message: by then another dialog may be showing.
    dialog.setOnDismissListener(
        closed -> {
          if (showing == dialog) showing = null;
        });
    dialog.getWindow().setType(LayoutParams.TYPE_SYSTEM_ALERT);
    dialog.getWindow().getAttributes().setTitle((hung ? "Application Not Responding: " : "Application Error: ") + packageName);
    dialog.getWindow().getAttributes().packageName = "android";
    dialog.show();
    showing = dialog;
    about = packageName;
  }

  private CharSequence label(String packageName, Context context) {
    return device.packages.installed(packageName).parsed.applicationInfo.loadLabel(context.getPackageManager());
  }

  private View buttons(String packageName, Context context) {
    int layout = context.getResources().getIdentifier("app_error_dialog", "layout", "android");
    View view = LayoutInflater.from(context).inflate(layout, null);
    for (String unused : new String[] {"aerr_restart", "aerr_report", "aerr_mute"}) part(view, unused).setVisibility(View.GONE);
    View info = part(view, "aerr_app_info");
    Intent details = new Intent(Settings.ACTION_APPLICATION_DETAILS_SETTINGS, Uri.parse("package:" + packageName)).addFlags(Intent.FLAG_ACTIVITY_NEW_TASK);
    boolean known = details.resolveActivity(context.getPackageManager()) != null;
    info.setVisibility(known ? View.VISIBLE : View.GONE);
    info.setOnClickListener(
        pressed -> {
          dismiss();
          ActivityManager.Request request = new ActivityManager.Request();
          request.intent = details;
          device.activities.start(request);
        });
    View close = part(view, "aerr_close");
    close.setVisibility(View.VISIBLE);
    close.setOnClickListener(pressed -> dismiss());
    return view;
  }

  private static View part(View dialog, String id) {
    return dialog.findViewById(dialog.getResources().getIdentifier(id, "id", "android"));
  }
}
