package dev.reprise.kit;

import android.app.Activity;
import android.app.AlertDialog;
import android.content.pm.PackageManager;

/** The dialog that says what an app is. */
public final class About {
  private About() {}

  public static void show(Activity activity) {
    show(activity, "");
  }

  /** @param note string of what is particular about this app */
  public static void show(Activity activity, int note) {
    show(activity, "\n\n" + activity.getString(note));
  }

  private static void show(Activity activity, String note) {
    CharSequence name = activity.getApplicationInfo().loadLabel(activity.getPackageManager());
    new AlertDialog.Builder(activity)
        .setTitle(name)
        .setMessage(activity.getString(R.string.about_message, version(activity), activity.getPackageName()) + note)
        .setPositiveButton(R.string.ok, null)
        .show();
  }

  private static String version(Activity activity) {
    try {
      return activity.getPackageManager().getPackageInfo(activity.getPackageName(), 0).versionName;
    } catch (PackageManager.NameNotFoundException e) {
      throw new IllegalStateException("A running app is not installed", e);
    }
  }
}
