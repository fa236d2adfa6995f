package com.android.settings.value;

import android.content.Context;
import android.content.pm.PackageInfo;
import android.content.pm.PackageManager;
import android.os.Process;
import android.widget.Toast;
import com.android.settings.R;
import java.util.ArrayList;
import java.util.List;

/** What an app is allowed of one group: on when it has any of it. An app that loses something that it had is ended by the system. */
public final class AppPermission implements Toggle {
  private final Context context;
  private final String packageName;
  private final List<String> permissions;

  private AppPermission(Context context, String packageName, List<String> permissions) {
    this.context = context;
    this.packageName = packageName;
    this.permissions = permissions;
  }

  /** Null when the app asks for nothing of the group. */
  public static AppPermission of(Context context, PackageInfo app, PermissionGroup group) {
    List<String> permissions = new ArrayList<>();
    if (app.requestedPermissions != null) for (String permission : app.requestedPermissions) if (group.has(permission)) permissions.add(permission);
    return permissions.isEmpty() ? null : new AppPermission(context, app.packageName, permissions);
  }

  @Override
  public boolean isOn() {
    for (String permission : permissions) if (isGranted(permission)) return true;
    return false;
  }

  @Override
  public void set(boolean on) {
    PackageManager packages = context.getPackageManager();
    try {
      for (String permission : permissions) {
        if (on) packages.grantRuntimePermission(packageName, permission, Process.myUserHandle());
        else if (isGranted(permission)) packages.revokeRuntimePermission(packageName, permission, Process.myUserHandle());
      }
    } catch (SecurityException | IllegalArgumentException e) {
      Toast.makeText(context, R.string.permission_fixed, Toast.LENGTH_SHORT).show(); // The system's own app, or a phone whose Settings are not these.
    }
  }

  private boolean isGranted(String permission) {
    return context.getPackageManager().checkPermission(permission, packageName) == PackageManager.PERMISSION_GRANTED;
  }
}
