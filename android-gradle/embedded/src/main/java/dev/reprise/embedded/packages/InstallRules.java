package dev.reprise.embedded.packages;

import android.content.pm.ApplicationInfo;
import android.content.pm.PackageParser;
import android.content.pm.PackageParser.SigningDetails;
import android.content.pm.PackageParser.SigningDetails.CertCapabilities;
import android.os.Build;
import dev.reprise.embedded.phone.Packages.InstallFlag;
import dev.reprise.embedded.phone.Packages.Refused;
import java.util.List;
import java.util.Set;

/** What an APK must be to be installed, with the package manager's own codes and words (AOSP PackageManagerServiceUtils, InstallPackageHelper). */
final class InstallRules {
  /** As of Android 15 (config_minimumInstallableTargetSdk). */
  private static final int LOWEST_TARGET_SDK = 24;

  private InstallRules() {}

  /** What the manifest alone tells. */
  static void checkManifest(PackageParser.Package apk, InstalledPackage old, Set<InstallFlag> flags) throws Refused {
    String name = apk.packageName;
    ApplicationInfo info = apk.applicationInfo;
    if (info.minSdkVersion > Build.VERSION.SDK_INT) {
      throw new Refused("INSTALL_FAILED_OLDER_SDK", "Requires newer sdk version #" + info.minSdkVersion + " (current version is #" + Build.VERSION.SDK_INT + ")");
    }
    if ((info.flags & ApplicationInfo.FLAG_TEST_ONLY) != 0 && !flags.contains(InstallFlag.ALLOW_TEST_ONLY)) {
      throw new Refused("INSTALL_FAILED_TEST_ONLY", "Failed to install test-only apk. Did you forget to add -t?");
    }
    if (info.targetSdkVersion < LOWEST_TARGET_SDK && !flags.contains(InstallFlag.ALLOW_LOW_TARGET)) {
      throw new Refused("INSTALL_FAILED_DEPRECATED_SDK_VERSION", "App package must target at least SDK version " + LOWEST_TARGET_SDK + ", but found " + info.targetSdkVersion);
    }
    if (old == null) return;
    if (old.system) throw new Refused("INSTALL_FAILED_UPDATE_INCOMPATIBLE", name + " is part of the system and cannot be updated.");
    if (!flags.contains(InstallFlag.REPLACE)) {
      throw new Refused("INSTALL_FAILED_ALREADY_EXISTS", "Attempt to re-install " + name + " without first uninstalling.");
    }
    if (apk.getLongVersionCode() < old.versionCode() && !flags.contains(InstallFlag.ALLOW_DOWNGRADE)) {
      throw new Refused(
          "INSTALL_FAILED_VERSION_DOWNGRADE",
          "Downgrade detected: Update version code " + apk.getLongVersionCode() + " is older than current " + old.versionCode());
    }
  }

  /** Whoever made the app that is here made its update; or the update names that one as its former maker. */
  static void checkSigner(PackageParser.Package apk, InstalledPackage old) throws Refused {
    if (old == null) return;
    SigningDetails before = old.parsed.mSigningDetails;
    boolean same = apk.mSigningDetails.checkCapability(before, CertCapabilities.INSTALLED_DATA) || before.checkCapability(apk.mSigningDetails, CertCapabilities.ROLLBACK);
    if (same) return;
    throw new Refused("INSTALL_FAILED_UPDATE_INCOMPATIBLE", "Existing package " + apk.packageName + " signatures do not match newer version; ignoring!");
  }

  /** A content provider's name belongs to one app. */
  static void checkProviders(PackageParser.Package apk, List<InstalledPackage> installed) throws Refused {
    for (String authority : ProviderNames.of(apk)) {
      for (InstalledPackage other : installed) {
        if (other.name().equals(apk.packageName) || !ProviderNames.of(other.parsed).contains(authority)) continue;
        throw new Refused(
            "INSTALL_FAILED_CONFLICTING_PROVIDER",
            "Can't install because provider name " + authority + " (in package " + apk.packageName + ") is already used by " + other.name());
      }
    }
  }
}
