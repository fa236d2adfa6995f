package dev.reprise.embedded.window;

import android.app.AlertDialog;
import android.content.Context;
import android.view.ContextThemeWrapper;
import android.view.WindowManager.LayoutParams;
import dev.reprise.embedded.process.AppProcess;
import dev.reprise.embedded.sandbox.Device;
import org.robolectric.RuntimeEnvironment;

/** "App has stopped", as AOSP's AppErrorDialog says it, over whatever is in front by then. */
public final class CrashDialogs {
  private final Device device;
  private AlertDialog showing;
  private String about;

  public CrashDialogs(Device device) {
    this.device = device;
  }

  /** From any thread. */
  public void report(AppProcess process) {
    AppProcess.asSystem(() -> device.mainThread.post(() -> show(process.packageName)));
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

  private void show(String packageName) {
    dismiss();
    if (device.packages.installed(packageName) == null) return;
    Context context = new ContextThemeWrapper(RuntimeEnvironment.getApplication(), android.R.style.Theme_DeviceDefault_Light_Dialog_Alert);
    CharSequence label = device.packages.installed(packageName).parsed.applicationInfo.loadLabel(context.getPackageManager());
    AlertDialog dialog =
        new AlertDialog.Builder(context)
            .setTitle(label + " has stopped")
            .setPositiveButton("Close app", null)
            .create();
    // The listener comes as a message: by then another dialog may be showing.
    dialog.setOnDismissListener(
        closed -> {
          if (showing == dialog) showing = null;
        });
    dialog.getWindow().setType(LayoutParams.TYPE_SYSTEM_ALERT);
    dialog.getWindow().getAttributes().setTitle("Application Error: " + packageName);
    dialog.getWindow().getAttributes().packageName = "android";
    dialog.show();
    showing = dialog;
    about = packageName;
  }
}
