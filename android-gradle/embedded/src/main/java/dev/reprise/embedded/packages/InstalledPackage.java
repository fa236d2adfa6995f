package dev.reprise.embedded.packages;

import android.content.pm.PackageParser;
import dev.reprise.embedded.phone.Packages;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;

/** One package as the device knows it: its parsed manifest, its file, its classes. */
public final class InstalledPackage {
  public final PackageParser.Package parsed;
  /** The APK on the host's disk. */
  public final Path apk;
  /** Jar of its converted classes; null for a package without code. */
  public final Path classes;
  public final boolean system;
  public final int uid;
  public final long firstInstallMs;
  public final long lastUpdateMs;

  InstalledPackage(PackageParser.Package parsed, Path apk, Path classes, boolean system, int uid, long firstInstallMs, long lastUpdateMs) {
    this.parsed = parsed;
    this.apk = apk;
    this.classes = classes;
    this.system = system;
    this.uid = uid;
    this.firstInstallMs = firstInstallMs;
    this.lastUpdateMs = lastUpdateMs;
  }

  public String name() {
    return parsed.packageName;
  }

  public long versionCode() {
    return parsed.getLongVersionCode();
  }

  public List<String> requestedPermissions() {
    return parsed.requestedPermissions == null ? Collections.emptyList() : parsed.requestedPermissions;
  }

  /** As the outside sees it; {@code apkPath} is the device's path. */
  Packages.Info info(String apkPath) {
    return new Packages.Info(name(), versionCode(), parsed.mVersionName, apkPath, system, uid, parsed.applicationInfo.minSdkVersion, parsed.applicationInfo.targetSdkVersion, firstInstallMs, lastUpdateMs);
  }
}
