package com.android.permissioncontroller.permission.ui;

import android.app.Activity;
import android.content.Intent;
import android.content.pm.PackageManager;
import android.os.Bundle;
import android.os.Process;
import android.text.Html;
import android.view.View;
import android.widget.RadioGroup;
import android.widget.TextView;
import com.android.permissioncontroller.R;
import java.util.ArrayList;
import java.util.List;

/**
 * Asks the person for each group of the requested runtime permissions, as AOSP's activity of this name does: same package, same
 * resource-ids, BACK does not close it.
 */
public final class GrantPermissionsActivity extends Activity {
  private static final String GROUPS = "groups";
  private static final String ON_PAGE = "onPage";

  private Asker asker;
  private String[] requested;
  /** Those that are still to be asked about. */
  private final List<String> groups = new ArrayList<>();
  /** The page for the place at any time is in front; it answers. */
  private boolean onPage;

  @Override
  protected void onCreate(Bundle state) {
    super.onCreate(state);
    setFinishOnTouchOutside(false);
    requested = getIntent().getStringArrayExtra(PackageManager.EXTRA_REQUEST_PERMISSIONS_NAMES);
    if (requested == null || getCallingPackage() == null) {
      finish();
      return;
    }
    asker = new Asker(getPackageManager(), getCallingPackage());
    if (state == null) findGroups();
    else goOn(state);
    if (groups.isEmpty() && !onPage) {
      finish();
      return;
    }
    setContentView(R.layout.grant_permissions);
    on(R.id.permission_allow_button, () -> allow(0));
    on(R.id.permission_allow_foreground_only_button, () -> allow(0));
    on(R.id.permission_allow_one_time_button, () -> allow(PackageManager.FLAG_PERMISSION_ONE_TIME));
    on(R.id.permission_deny_button, this::deny);
    on(R.id.permission_deny_and_dont_ask_again_button, this::deny);
    if (!onPage) askNext();
  }

  private void findGroups() {
    for (String permission : requested) {
      String group = PermissionGroups.of(permission);
      if (group != null && !groups.contains(group) && asker.isOpen(permission)) groups.add(group);
    }
    // The right to know the place at any time is only ever given on top of the one to know it while the app is in use.
    if (!asker.isGranted(PermissionGroups.COARSE)) groups.remove(PermissionGroups.BACKGROUND);
  }

  /** Made anew: what was answered is answered. */
  private void goOn(Bundle state) {
    groups.addAll(state.getStringArrayList(GROUPS));
    onPage = state.getBoolean(ON_PAGE);
  }

  @Override
  protected void onSaveInstanceState(Bundle state) {
    super.onSaveInstanceState(state);
    state.putStringArrayList(GROUPS, new ArrayList<>(groups));
    state.putBoolean(ON_PAGE, onPage);
  }

  private void on(int id, Runnable action) {
    findViewById(id).setOnClickListener(button -> action.run());
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
    String group = groups.get(0);
    if (group.equals(PermissionGroups.BACKGROUND)) {
      groups.remove(0);
      onPage = true;
      startActivityForResult(new Intent(this, ManagePermissionsActivity.class).putExtra(Intent.EXTRA_PACKAGE_NAME, asker.packageName), 0);
      return;
    }
    String sentence = getString(R.string.permission_warning_template, Html.escapeHtml(asker.label()), getString(PermissionGroups.request(group)));
    TextView message = findViewById(R.id.permission_message);
    message.setText(Html.fromHtml(sentence, Html.FROM_HTML_MODE_LEGACY));
    boolean inUse = PermissionGroups.isForTheTimeInUse(group);
    boolean lastTime = asker.wasDenied(requested, group);
    show(R.id.permission_allow_button, !inUse);
    show(R.id.permission_allow_foreground_only_button, inUse);
    show(R.id.permission_allow_one_time_button, inUse);
    show(R.id.permission_deny_button, !lastTime);
    show(R.id.permission_deny_and_dont_ask_again_button, lastTime);
    show(R.id.permission_location_accuracy, group.equals(PermissionGroups.LOCATION) && asks(PermissionGroups.FINE));
  }

  private void show(int id, boolean shown) {
    findViewById(id).setVisibility(shown ? View.VISIBLE : View.GONE);
  }

  private boolean asks(String permission) {
    return java.util.Arrays.asList(requested).contains(permission);
  }

  /** @param flags FLAG_PERMISSION_ONE_TIME where it is for this once */
  private void allow(int flags) {
    String group = groups.remove(0);
    RadioGroup accuracy = findViewById(R.id.permission_location_accuracy);
    boolean coarse = accuracy.getCheckedRadioButtonId() == R.id.permission_location_accuracy_radio_coarse;
    for (String permission : asker.ofGroup(requested, group)) {
      if (coarse && permission.equals(PermissionGroups.FINE)) continue;
      getPackageManager().grantRuntimePermission(asker.packageName, permission, Process.myUserHandle());
      if (flags != 0) getPackageManager().updatePermissionFlags(permission, asker.packageName, flags, flags, Process.myUserHandle());
    }
    askNext();
  }

  private void deny() {
    for (String permission : asker.ofGroup(requested, groups.remove(0))) {
      getPackageManager().updatePermissionFlags(
          permission, asker.packageName, PackageManager.FLAG_PERMISSION_USER_SET, PackageManager.FLAG_PERMISSION_USER_SET, Process.myUserHandle());
    }
    askNext();
  }

  @Override
  protected void onActivityResult(int request, int code, Intent data) {
    onPage = false;
    askNext();
  }

  @Override
  public void finish() {
    if (requested != null && asker != null) {
      int[] results = new int[requested.length];
      for (int i = 0; i < results.length; i++) results[i] = getPackageManager().checkPermission(requested[i], asker.packageName);
      setResult(
          RESULT_OK,
          new Intent()
              .putExtra(PackageManager.EXTRA_REQUEST_PERMISSIONS_NAMES, requested)
              .putExtra(PackageManager.EXTRA_REQUEST_PERMISSIONS_RESULTS, results));
    }
    super.finish();
  }
}
