package com.android.permissioncontroller.permission.ui;

import android.app.Activity;
import android.content.Intent;
import android.content.pm.PackageManager;
import android.os.Bundle;
import android.os.Process;
import android.widget.RadioGroup;
import android.widget.TextView;
import com.android.permissioncontroller.R;

/** An app's access to the location: the page on which alone "all the time" can be given. */
public final class ManagePermissionsActivity extends Activity {
  private static final String[] IN_USE = {PermissionGroups.COARSE, PermissionGroups.FINE};

  private Asker asker;

  @Override
  protected void onCreate(Bundle state) {
    super.onCreate(state);
    String packageName = getIntent().getStringExtra(Intent.EXTRA_PACKAGE_NAME);
    if (packageName == null) {
      finish();
      return;
    }
    asker = new Asker(getPackageManager(), packageName);
    setContentView(R.layout.app_permission);
    ((TextView) findViewById(R.id.header_text)).setText(getString(R.string.location_access, asker.label()));
    RadioGroup choices = findViewById(R.id.radiogroup);
    boolean always = asker.isGranted(PermissionGroups.BACKGROUND_PERMISSION);
    boolean inUse = asker.isGranted(PermissionGroups.COARSE);
    choices.check(always ? R.id.allow_always_radio_button : inUse ? R.id.allow_foreground_only_radio_button : R.id.deny_radio_button);
    choices.setOnCheckedChangeListener((group, id) -> choose(id));
  }

  private void choose(int id) {
    boolean always = id == R.id.allow_always_radio_button;
    boolean inUse = always || id == R.id.allow_foreground_only_radio_button;
    set(PermissionGroups.BACKGROUND_PERMISSION, always);
    for (String permission : IN_USE) set(permission, inUse);
  }

  private void set(String permission, boolean given) {
    if (asker.isGranted(permission) == given) return;
    PackageManager packages = getPackageManager();
    if (given) packages.grantRuntimePermission(asker.packageName, permission, Process.myUserHandle());
    else packages.revokeRuntimePermission(asker.packageName, permission, Process.myUserHandle());
  }
}
