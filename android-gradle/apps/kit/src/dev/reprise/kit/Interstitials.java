package dev.reprise.kit;

import android.app.Activity;
import android.app.Application;
import android.content.ComponentName;
import android.content.ContentProvider;
import android.content.ContentValues;
import android.content.pm.PackageManager;
import android.database.Cursor;
import android.net.Uri;
import android.os.Bundle;

/**
 * What stands before an app's screens, for an app whose manifest declares this provider (a provider, because those are there before any activity).
 * Its meta-data names an activity and an array of texts for each kind: {@code first_run}, pages at the first start; {@code step_added}, a screen
 * before another, each time; {@code dialog_added}, a dialog once in each process. The array has title, message and button of each page.
 */
public final class Interstitials extends ContentProvider implements Application.ActivityLifecycleCallbacks {
  private static final String FIRST_RUN = "first_run";
  private static final String STEP = "step_added";
  private static final String DIALOG = "dialog_added";

  private Bundle data;
  private boolean dialogShown;

  @Override
  public boolean onCreate() {
    PackageManager packages = getContext().getPackageManager();
    try {
      data = packages.getProviderInfo(new ComponentName(getContext(), getClass()), PackageManager.GET_META_DATA).metaData;
    } catch (PackageManager.NameNotFoundException e) {
      throw new IllegalStateException("A provider that runs is declared", e);
    }
    ((Application) getContext().getApplicationContext()).registerActivityLifecycleCallbacks(this);
    return true;
  }

  @Override
  public void onActivityCreated(Activity activity, Bundle state) {
    if (state != null) return;
    if (stands(FIRST_RUN, activity) && !InterstitialActivity.wasPassed(activity)) InterstitialActivity.open(activity, texts(FIRST_RUN), true);
    if (stands(STEP, activity)) InterstitialActivity.open(activity, texts(STEP), false);
  }

  @Override
  public void onActivityResumed(Activity activity) {
    if (dialogShown || !stands(DIALOG, activity)) return;
    dialogShown = true;
    InterstitialDialog.show(activity, texts(DIALOG));
  }

  private boolean stands(String kind, Activity activity) {
    return activity.getClass().getName().equals(data.getString(kind));
  }

  private int texts(String kind) {
    return data.getInt(kind + "_texts");
  }

  @Override
  public void onActivityStarted(Activity activity) {}

  @Override
  public void onActivityPaused(Activity activity) {}

  @Override
  public void onActivityStopped(Activity activity) {}

  @Override
  public void onActivitySaveInstanceState(Activity activity, Bundle state) {}

  @Override
  public void onActivityDestroyed(Activity activity) {}

  @Override
  public Cursor query(Uri uri, String[] columns, String selection, String[] arguments, String order) {
    return null;
  }

  @Override
  public String getType(Uri uri) {
    return null;
  }

  @Override
  public Uri insert(Uri uri, ContentValues values) {
    return null;
  }

  @Override
  public int delete(Uri uri, String selection, String[] arguments) {
    return 0;
  }

  @Override
  public int update(Uri uri, ContentValues values, String selection, String[] arguments) {
    return 0;
  }
}
