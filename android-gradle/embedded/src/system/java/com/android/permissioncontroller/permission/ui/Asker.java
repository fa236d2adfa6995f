package com.android.permissioncontroller.permission.ui;

import android.content.pm.PackageManager;
import android.os.Process;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** The app that asks: what it has, what was refused, and what it may be asked about. */
final class Asker {
  final String packageName;
  private final PackageManager packages;

  Asker(PackageManager packages, String packageName) {
    this.packages = packages;
    this.packageName = packageName;
  }

  CharSequence label() {
    try {
      return packages.getApplicationLabel(packages.getApplicationInfo(packageName, 0));
    } catch (PackageManager.NameNotFoundException e) {
      throw new IllegalStateException("The asking package " + packageName + " is gone.", e);
    }
  }

  boolean isGranted(String permission) {
    return packages.checkPermission(permission, packageName) == PackageManager.PERMISSION_GRANTED;
  }

  /** Whether the person is to be asked: not given yet, not refused for good, and named in the manifest. */
  boolean isOpen(String permission) {
    return !isGranted(permission) && (flags(permission) & PackageManager.FLAG_PERMISSION_USER_FIXED) == 0 && isInManifest(permission);
  }

  /** What of a group was asked for and is not given yet. */
  List<String> ofGroup(String[] requested, String group) {
    List<String> open = new ArrayList<>();
    for (String permission : requested) {
      if (group.equals(PermissionGroups.of(permission)) && !isGranted(permission) && isInManifest(permission)) open.add(permission);
    }
    return open;
  }

  /** A second refusal is for good. */
  boolean wasDenied(String[] requested, String group) {
    for (String permission : ofGroup(requested, group)) if ((flags(permission) & PackageManager.FLAG_PERMISSION_USER_SET) != 0) return true;
    return false;
  }

  private int flags(String permission) {
    return packages.getPermissionFlags(permission, packageName, Process.myUserHandle());
  }

  private boolean isInManifest(String permission) {
    try {
      String[] declared = packages.getPackageInfo(packageName, PackageManager.GET_PERMISSIONS).requestedPermissions;
      return declared != null && Arrays.asList(declared).contains(permission);
    } catch (PackageManager.NameNotFoundException e) {
      return false;
    }
  }
}
