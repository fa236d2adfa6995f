package com.android.settings;

import android.app.Activity;
import android.content.Intent;
import android.content.pm.PackageInfo;
import android.content.pm.PackageManager;
import android.os.Bundle;
import android.view.MenuItem;
import android.view.ViewGroup;
import android.widget.ImageView;
import android.widget.TextView;
import android.widget.Toast;
import com.android.settings.row.Row;
import com.android.settings.row.Rows;
import com.android.settings.row.SectionRow;
import com.android.settings.row.SwitchRow;
import com.android.settings.row.ValueRow;
import com.android.settings.value.AppPermission;
import com.android.settings.value.PermissionGroup;
import java.util.ArrayList;
import java.util.List;

/** One app: its version and what it is allowed to do. The intent's data names the package. */
public final class AppDetails extends Activity {
  /** Null when the app is not installed; then the activity ends. */
  private Rows rows;

  @Override
  protected void onCreate(Bundle state) {
    super.onCreate(state);
    setContentView(R.layout.sub_settings);
    setActionBar(findViewById(R.id.toolbar));
    getActionBar().setDisplayShowTitleEnabled(false);
    getActionBar().setDisplayHomeAsUpEnabled(true);
    ((TextView) findViewById(R.id.title)).setText(R.string.app_info);
    String name = getIntent().getData().getSchemeSpecificPart();
    try {
      show(getPackageManager().getPackageInfo(name, PackageManager.GET_PERMISSIONS));
    } catch (PackageManager.NameNotFoundException e) {
      Toast.makeText(this, R.string.app_gone, Toast.LENGTH_SHORT).show();
      finish();
    }
  }

  @Override
  protected void onResume() {
    super.onResume();
    if (rows != null) rows.onResume();
  }

  @Override
  protected void onPause() {
    if (rows != null) rows.onPause();
    super.onPause();
  }

  @Override
  public boolean onOptionsItemSelected(MenuItem item) {
    if (item.getItemId() != android.R.id.home) return super.onOptionsItemSelected(item);
    finish();
    return true;
  }

  private void show(PackageInfo app) {
    ViewGroup parent = findViewById(R.id.rows);
    CharSequence label = app.applicationInfo.loadLabel(getPackageManager());
    getLayoutInflater().inflate(R.layout.app_header, parent);
    ((ImageView) findViewById(R.id.app_icon)).setImageDrawable(app.applicationInfo.loadIcon(getPackageManager()));
    ((TextView) findViewById(R.id.app_label)).setText(label);
    findViewById(R.id.open).setOnClickListener(view -> open(app.packageName, label));
    List<Row> values = new ArrayList<>();
    values.add(new ValueRow(R.string.version, () -> app.versionName));
    values.add(new ValueRow(R.string.package_name, () -> app.packageName));
    values.addAll(permissions(app));
    rows = new Rows(this, values, parent);
  }

  private void open(String packageName, CharSequence label) {
    Intent launch = getPackageManager().getLaunchIntentForPackage(packageName);
    if (launch != null) startActivity(launch);
    else Toast.makeText(this, getString(R.string.cannot_open, label), Toast.LENGTH_SHORT).show();
  }

  /** A switch for each thing that a person allows or not. */
  private List<Row> permissions(PackageInfo app) {
    List<Row> switches = new ArrayList<>();
    for (PermissionGroup group : PermissionGroup.values()) {
      AppPermission permission = AppPermission.of(this, app, group);
      if (permission != null) switches.add(new SwitchRow(group.word, permission));
    }
    if (switches.isEmpty()) switches.add(new ValueRow(R.string.permissions, () -> getString(R.string.no_permissions)));
    else switches.add(0, new SectionRow(R.string.permissions));
    return switches;
  }
}
