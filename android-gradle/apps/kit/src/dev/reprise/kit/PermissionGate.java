package dev.reprise.kit;

import android.app.Activity;
import android.content.Intent;
import android.content.pm.PackageManager;
import android.net.Uri;
import android.os.Bundle;
import android.provider.Settings;
import android.view.View;
import android.widget.TextView;

/**
 * Stands between an activity and content that needs permissions: asks once when the activity opens, and as long as they are missing
 * shows why they are needed (layout permission_needed) in place of the content.
 */
public final class PermissionGate {
  private static final int REQUEST = 71;
  private static final String ASKED = "dev.reprise.kit.asked";

  private final Activity activity;
  private final String[] permissions;
  private final View content;
  private final View explanation;
  private final Runnable onGranted;
  private boolean asked;
  /** What the last onResume found, so that everything on the screen agrees with the content; null before the first. */
  private Boolean open;

  /** @param onGranted runs at every {@link #onResume} at which all permissions are there */
  public PermissionGate(Activity activity, Bundle state, String[] permissions, int reason, View content, Runnable onGranted) {
    this.activity = activity;
    this.permissions = permissions;
    this.content = content;
    this.onGranted = onGranted;
    this.asked = state != null && state.getBoolean(ASKED);
    explanation = activity.findViewById(R.id.permission_needed);
    ((TextView) explanation.findViewById(R.id.permission_reason)).setText(reason);
    explanation.findViewById(R.id.permission_allow).setOnClickListener(view -> askAgain());
  }

  public boolean isOpen() {
    return open == null ? isGranted() : open;
  }

  private boolean isGranted() {
    for (String permission : permissions) {
      if (activity.checkSelfPermission(permission) != PackageManager.PERMISSION_GRANTED) return false;
    }
    return true;
  }

  public void onResume() {
    open = isGranted();
    content.setVisibility(open ? View.VISIBLE : View.GONE);
    explanation.setVisibility(open ? View.GONE : View.VISIBLE);
    if (open) onGranted.run();
    else if (!asked) ask();
  }

  public void onSaveInstanceState(Bundle state) {
    state.putBoolean(ASKED, asked);
  }

  private void ask() {
    asked = true;
    activity.requestPermissions(permissions, REQUEST);
  }

  /** After "don't ask again" the system shows no dialog any more: the app's page in Settings is the only way left. */
  private void askAgain() {
    boolean willShow = false;
    for (String permission : permissions) willShow |= activity.shouldShowRequestPermissionRationale(permission);
    if (willShow || !asked) {
      ask();
      return;
    }
    Intent details = new Intent(Settings.ACTION_APPLICATION_DETAILS_SETTINGS, Uri.fromParts("package", activity.getPackageName(), null));
    if (details.resolveActivity(activity.getPackageManager()) != null) activity.startActivity(details);
    else ask();
  }
}
