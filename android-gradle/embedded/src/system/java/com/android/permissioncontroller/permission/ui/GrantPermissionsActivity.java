package com.android.permissioncontroller.permission.ui;

import android.app.Activity;
import android.content.Intent;
import android.content.pm.PackageManager;
import android.os.Bundle;
import android.os.Process;
import android.text.Html;
import android.view.View;
import android.widget.TextView;
import com.android.permissioncontroller.R;
import java.util.ArrayList;
import java.util.List;

/**
 * Asks the person for each group of the requested runtime permissions, as AOSP's activity of this name does: same package, same
 * resource-ids, BACK does not close it.
 */
public final class GrantPermissionsActivity extends Activity {
  private String asker;
  private String[] requested;
  private final List<String> groups = new ArrayList<>();

  @Override
  protected void onCreate(Bundle state) {
    super.onCreate(state);
    setFinishOnTouchOutside(false);
    asker = getCallingPackage();
    requested = getIntent().getStringArrayExtra(PackageManager.EXTRA_REQUEST_PERMISSIONS_NAMES);
    if (requested == null || asker == null) {
      finish();
      return;
    }
    for (String permission : requested) {
      String group = PermissionGroups.of(permission);
      boolean open = !isGranted(permission) && !isDeniedForGood(permission) && isRequestedInManifest(permission);
      if (open && group != null && !groups.contains(group)) groups.add(group);
    }
    if (groups.isEmpty()) {
      finish();
      return;
    }
    setContentView(R.layout.grant_permissions);
    findViewById(R.id.permission_allow_button).setOnClickListener(button -> answer(true));
    findViewById(R.id.permission_deny_button).setOnClickListener(button -> answer(false));
    askNext();
  }

  @Override
  public void onBackPressed() {
    // As on a phone: an answer is needed.
  }

  private void askNext() {
    if (groups.isEmpty()) {
      finish();
      return;
    }
    CharSequence app = getPackageManager().getApplicationLabel(applicationInfo());
    String sentence = getString(R.string.permission_warning_template, Html.escapeHtml(app), getString(PermissionGroups.request(groups.get(0))));
    TextView message = findViewById(R.id.permission_message);
    message.setText(Html.fromHtml(sentence, Html.FROM_HTML_MODE_LEGACY));
    View allow = findViewById(R.id.permission_allow_button);
    allow.setVisibility(View.VISIBLE);
  }

  private void answer(boolean granted) {
    String group = groups.remove(0);
    for (String permission : requested) {
      if (!group.equals(PermissionGroups.of(permission)) || isGranted(permission) || !isRequestedInManifest(permission)) continue;
      if (granted) getPackageManager().grantRuntimePermission(asker, permission, Process.myUserHandle());
      else getPackageManager().updatePermissionFlags(permission, asker,
            PackageManager.FLAG_PERMISSION_USER_SET, PackageManager.FLAG_PERMISSION_USER_SET, Process.myUserHandle());
    }
    askNext();
  }

  @Override
  public void finish() {
    if (requested != null && asker != null) {
      int[] results = new int[requested.length];
      for (int i = 0; i < results.length; i++) results[i] = getPackageManager().checkPermission(requested[i], asker);
      setResult(
          RESULT_OK,
          new Intent()
              .putExtra(PackageManager.EXTRA_REQUEST_PERMISSIONS_NAMES, requested)
              .putExtra(PackageManager.EXTRA_REQUEST_PERMISSIONS_RESULTS, results));
    }
    super.finish();
  }

  private boolean isGranted(String permission) {
    return getPackageManager().checkPermission(permission, asker) == PackageManager.PERMISSION_GRANTED;
  }

  /** What the person said no to twice: a phone answers for them from then on. */
  private boolean isDeniedForGood(String permission) {
    int flags = getPackageManager().getPermissionFlags(permission, asker, Process.myUserHandle());
    return (flags & PackageManager.FLAG_PERMISSION_USER_FIXED) != 0;
  }

  /** A permission that the manifest does not ask for is denied without a dialog. */
  private boolean isRequestedInManifest(String permission) {
    try {
      String[] declared = getPackageManager().getPackageInfo(asker, PackageManager.GET_PERMISSIONS).requestedPermissions;
      return declared != null && java.util.Arrays.asList(declared).contains(permission);
    } catch (PackageManager.NameNotFoundException e) {
      return false;
    }
  }

  private android.content.pm.ApplicationInfo applicationInfo() {
    try {
      return getPackageManager().getApplicationInfo(asker, 0);
    } catch (PackageManager.NameNotFoundException e) {
      throw new IllegalStateException("The asking package " + asker + " is gone.", e);
    }
  }
}
