package dev.reprise.embedded.packages;

import android.content.pm.PackageParser;
import android.os.Build;
import dev.reprise.embedded.phone.Packages.Refused;

/** What an APK must be to be installed, with the package manager's own codes and words (AOSP PackageManagerServiceUtils, InstallPackageHelper). */
final class InstallRules {
  private InstallRules() {}

  static void check(PackageParser.Package apk, InstalledPackage old, boolean replaceExisting, boolean allowDowngrade) throws Refused {
    String name = apk.packageName;
    int minSdk = apk.applicationInfo.minSdkVersion;
    if (minSdk > Build.VERSION.SDK_INT) {
      throw new Refused("INSTALL_FAILED_OLDER_SDK", "Requires newer sdk version #" + minSdk + " (current version is #" + Build.VERSION.SDK_INT + ")");
    }
    if (old == null) return;
    if (old.system) throw new Refused("INSTALL_FAILED_UPDATE_INCOMPATIBLE", name + " is part of the system and cannot be updated.");
    if (!replaceExisting) {
      throw new Refused("INSTALL_FAILED_ALREADY_EXISTS", "Attempt to re-install " + name + " without first uninstalling.");
    }
    if (apk.getLongVersionCode() < old.versionCode() && !allowDowngrade) {
      throw new Refused(
          "INSTALL_FAILED_VERSION_DOWNGRADE",
          "Downgrade detected: Update version code " + apk.getLongVersionCode() + " is older than current " + old.versionCode());
    }
  }
}
