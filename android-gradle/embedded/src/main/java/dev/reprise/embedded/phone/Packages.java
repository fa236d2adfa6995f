package dev.reprise.embedded.phone;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;

/** The package manager. */
public interface Packages {
  /** One installed package; {@code system} ones cannot be uninstalled. */
  final class Info {
    public final String name; public final long versionCode; public final String versionName; public final String apkPath;
    public final boolean system; public final int uid; public final int minSdk; public final int targetSdk; public final long firstInstallMs; public final long lastUpdateMs;
    public Info(String name, long versionCode, String versionName, String apkPath, boolean system, int uid, int minSdk, int targetSdk, long firstInstallMs, long lastUpdateMs) {
      this.name = name; this.versionCode = versionCode; this.versionName = versionName; this.apkPath = apkPath;
      this.system = system; this.uid = uid; this.minSdk = minSdk; this.targetSdk = targetSdk; this.firstInstallMs = firstInstallMs; this.lastUpdateMs = lastUpdateMs;
    }
  }

  /** What the installer asks for beyond an app that is new here. */
  enum InstallFlag {
    /** Over an app of the same name. */
    REPLACE,
    ALLOW_DOWNGRADE,
    /** All runtime permissions that it wants. */
    GRANT_ALL,
    /** android:testOnly. */
    ALLOW_TEST_ONLY,
    /** One that was made for an Android that is too old by now. */
    ALLOW_LOW_TARGET
  }

  List<Info> list();
  /** null when no such package is installed. */
  Info find(String name);
  /**
   * Installs or updates (data kept) an APK on the host's disk; returns the package name.
   *
   * @throws Refused with the package manager's own code, e.g. INSTALL_FAILED_VERSION_DOWNGRADE
   */
  String install(Path apk, Set<InstallFlag> flags) throws Refused;
  void uninstall(String name, boolean keepData) throws Refused;
  /** As `pm clear`: stops the app, deletes its data, takes back its permissions. False when there is no such package. */
  boolean clear(String name);
  void grant(String name, String permission) throws Refused;
  void revoke(String name, String permission) throws Refused;
  List<String> requestedPermissions(String name);
  List<String> grantedPermissions(String name);
  /** Whether a person grants it; the others an app has from its installation on. */
  boolean isRuntimePermission(String permission);
  /** "package/activity" that the intent resolves to, or null. As `pm resolve-activity`: without MATCH_DEFAULT_ONLY, so that a launcher entry is found. */
  String resolveActivity(IntentSpec intent);
  /** "package/activity" of each that could handle the intent, the best first. */
  List<String> queryActivities(IntentSpec intent);

  /** What the package manager refuses, with its code, e.g. "INSTALL_FAILED_INVALID_APK". */
  final class Refused extends Exception {
    public final String code;
    public Refused(String code, String message) { this(code, message, null); }
    public Refused(String code, String message, Throwable cause) { super(message, cause); this.code = code; }
  }
}
