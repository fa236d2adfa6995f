package com.android.settings.page;

import android.content.Context;
import android.content.pm.ApplicationInfo;
import android.content.pm.PackageManager;
import android.provider.Settings;
import com.android.settings.R;
import com.android.settings.row.AppRow;
import com.android.settings.row.Row;
import java.text.Collator;
import java.util.ArrayList;
import java.util.List;

/** Every installed app, by name. */
final class AppsPage extends Page {
  AppsPage() {
    super("apps", R.string.apps, R.drawable.ic_apps, Settings.ACTION_APPLICATION_SETTINGS);
  }

  @Override
  public CharSequence summary(Context context) {
    return context.getString(R.string.apps_summary);
  }

  @Override
  public List<Row> rows(Context context) {
    PackageManager packages = context.getPackageManager();
    List<ApplicationInfo> apps = packages.getInstalledApplications(0);
    Collator collator = Collator.getInstance();
    apps.sort((a, b) -> collator.compare(a.loadLabel(packages).toString(), b.loadLabel(packages).toString()));
    List<Row> rows = new ArrayList<>();
    for (ApplicationInfo app : apps) rows.add(new AppRow(app));
    return rows;
  }
}
