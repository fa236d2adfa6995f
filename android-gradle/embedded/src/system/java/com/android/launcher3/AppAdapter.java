package com.android.launcher3;

import android.content.Context;
import android.content.pm.PackageManager;
import android.content.pm.ResolveInfo;
import android.graphics.drawable.Drawable;
import android.view.LayoutInflater;
import android.view.View;
import android.view.ViewGroup;
import android.widget.BaseAdapter;
import android.widget.TextView;
import java.util.List;

/** One icon with its label for each app. */
final class AppAdapter extends BaseAdapter {
  private static final int ICON_DP = 52;

  private final Context context;
  private final List<ResolveInfo> apps;

  AppAdapter(Context context, List<ResolveInfo> apps) {
    this.context = context;
    this.apps = apps;
  }

  @Override
  public int getCount() {
    return apps.size();
  }

  @Override
  public ResolveInfo getItem(int position) {
    return apps.get(position);
  }

  @Override
  public long getItemId(int position) {
    return position;
  }

  @Override
  public View getView(int position, View reused, ViewGroup parent) {
    TextView icon =
        reused != null ? (TextView) reused : (TextView) LayoutInflater.from(context).inflate(R.layout.icon, parent, false);
    PackageManager packages = context.getPackageManager();
    CharSequence label = getItem(position).loadLabel(packages);
    Drawable drawable = getItem(position).loadIcon(packages);
    int size = Math.round(ICON_DP * context.getResources().getDisplayMetrics().density);
    if (drawable != null) drawable.setBounds(0, 0, size, size);
    icon.setCompoundDrawables(null, drawable, null, null);
    icon.setText(label);
    icon.setContentDescription(label);
    return icon;
  }
}
