package com.android.launcher3;

import android.app.Activity;
import android.content.BroadcastReceiver;
import android.content.ComponentName;
import android.content.Context;
import android.content.Intent;
import android.content.IntentFilter;
import android.content.pm.PackageManager;
import android.content.pm.ResolveInfo;
import android.os.Bundle;
import android.view.View;
import android.widget.GridView;
import android.widget.TextView;
import java.util.Collections;
import java.util.List;

/** The home screen: every launchable app in a grid, by name. */
public final class Launcher extends Activity {
  private final BroadcastReceiver packagesChanged =
      new BroadcastReceiver() {
        @Override
        public void onReceive(Context context, Intent intent) {
          showApps();
        }
      };

  @Override
  protected void onCreate(Bundle state) {
    super.onCreate(state);
    setContentView(R.layout.home);
    IntentFilter filter = new IntentFilter();
    filter.addAction(Intent.ACTION_PACKAGE_ADDED);
    filter.addAction(Intent.ACTION_PACKAGE_REMOVED);
    filter.addDataScheme("package");
    registerReceiver(packagesChanged, filter);
    showApps();
  }

  @Override
  protected void onDestroy() {
    unregisterReceiver(packagesChanged);
    super.onDestroy();
  }

  @Override
  public void onBackPressed() {
    // Home is the bottom of the stack: there is nowhere to go back to.
  }

  private void showApps() {
    PackageManager packages = getPackageManager();
    Intent launchable = new Intent(Intent.ACTION_MAIN).addCategory(Intent.CATEGORY_LAUNCHER);
    List<ResolveInfo> apps = packages.queryIntentActivities(launchable, 0);
    Collections.sort(apps, new ResolveInfo.DisplayNameComparator(packages));
    GridView grid = findViewById(R.id.apps_list_view);
    grid.setAdapter(new AppAdapter(this, apps));
    grid.setOnItemClickListener((parent, view, position, id) -> open(apps.get(position)));
    TextView none = findViewById(R.id.no_apps);
    none.setVisibility(apps.isEmpty() ? View.VISIBLE : View.GONE);
  }

  private void open(ResolveInfo app) {
    startActivity(
        new Intent(Intent.ACTION_MAIN)
            .addCategory(Intent.CATEGORY_LAUNCHER)
            .setComponent(new ComponentName(app.activityInfo.packageName, app.activityInfo.name))
            .addFlags(Intent.FLAG_ACTIVITY_NEW_TASK | Intent.FLAG_ACTIVITY_RESET_TASK_IF_NEEDED));
  }
}
