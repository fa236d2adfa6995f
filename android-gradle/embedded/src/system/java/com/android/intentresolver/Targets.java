package com.android.intentresolver;

import android.app.Activity;
import android.content.ComponentName;
import android.content.Intent;
import android.content.pm.PackageManager;
import android.content.pm.ResolveInfo;
import android.graphics.drawable.Drawable;
import android.os.Parcelable;
import android.util.Log;
import android.view.Gravity;
import android.view.LayoutInflater;
import android.view.View;
import android.view.ViewGroup;
import android.view.WindowManager;
import android.widget.BaseAdapter;
import android.widget.TextView;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** What can be chosen: one row for each activity, by the name that it gives itself for this. */
final class Targets extends BaseAdapter {
  private static final int ICON_DP = 40;

  private final Activity activity;
  private final List<ResolveInfo> found = new ArrayList<>();
  private final List<Intent> intents = new ArrayList<>();

  Targets(Activity activity) {
    this.activity = activity;
  }

  /** Lays the activity's window at the bottom of the screen, as wide as it is. */
  static void asSheet(Activity activity) {
    activity.setContentView(R.layout.sheet);
    activity.getWindow().setGravity(Gravity.BOTTOM);
    activity.getWindow().setLayout(WindowManager.LayoutParams.MATCH_PARENT, WindowManager.LayoutParams.WRAP_CONTENT);
  }

  /** In the name of the app that asked, and with its rights: what is refused to it is refused here, too. */
  static void start(Activity activity, Intent chosen) {
    try {
      activity.startActivityAsCaller(new Intent(chosen).addFlags(Intent.FLAG_ACTIVITY_FORWARD_RESULT), null, false, 0);
    } catch (SecurityException refused) {
      Log.e("ResolverActivity", "Unable to launch " + chosen + " for " + activity.getLaunchedFromPackage(), refused);
    }
  }

  /** Those that can do this, without what the asker does not want to see. */
  void add(Intent intent, Parcelable[] excluded) {
    for (ResolveInfo each : activity.getPackageManager().queryIntentActivities(intent, PackageManager.MATCH_DEFAULT_ONLY)) {
      boolean own = each.activityInfo.packageName.equals(activity.getPackageName());
      boolean left = excluded != null && Arrays.asList(excluded).contains(component(each));
      if (own || left || !each.activityInfo.exported || isThere(component(each))) continue;
      found.add(each);
      intents.add(new Intent(intent).setComponent(component(each)));
    }
  }

  private boolean isThere(ComponentName name) {
    for (Intent intent : intents) if (name.equals(intent.getComponent())) return true;
    return false;
  }

  static ComponentName component(ResolveInfo info) {
    return new ComponentName(info.activityInfo.packageName, info.activityInfo.name);
  }

  @Override
  public int getCount() {
    return found.size();
  }

  @Override
  public Intent getItem(int position) {
    return intents.get(position);
  }

  @Override
  public long getItemId(int position) {
    return position;
  }

  @Override
  public View getView(int position, View reused, ViewGroup parent) {
    TextView row = reused != null ? (TextView) reused : (TextView) LayoutInflater.from(activity).inflate(R.layout.target, parent, false);
    PackageManager packages = activity.getPackageManager();
    Drawable icon = found.get(position).loadIcon(packages);
    int size = Math.round(ICON_DP * activity.getResources().getDisplayMetrics().density);
    if (icon != null) icon.setBounds(0, 0, size, size);
    row.setCompoundDrawables(icon, null, null, null);
    row.setText(label(position, packages));
    return row;
  }

  /** With the app's own name, where the activity has another. */
  private CharSequence label(int position, PackageManager packages) {
    CharSequence label = found.get(position).loadLabel(packages);
    CharSequence app = found.get(position).activityInfo.applicationInfo.loadLabel(packages);
    return label.toString().contentEquals(app) ? app : app + "\n" + label;
  }
}
