package dev.reprise.embedded.packages;

import android.content.pm.PackageParser;
import android.content.pm.ProviderInfo;
import dev.reprise.embedded.phone.Packages;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;

/** One package as the device knows it: its parsed manifest, its file, its classes. */
public final class InstalledPackage {
  /** Part of every phone, and installed here: whoever has the name has the rights of it. */
  private static final String SETTINGS = "com.android.settings";

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

  /** Holds whatever it asks for: it is made by whoever made the phone. */
  boolean isPrivileged() {
    return system || name().equals(SETTINGS);
  }

  public List<String> requestedPermissions() {
    return parsed.requestedPermissions == null ? Collections.emptyList() : parsed.requestedPermissions;
  }

  /** Those that its manifest does not turn off, in the order in which its process makes them. */
  public List<ProviderInfo> providers() {
    List<ProviderInfo> providers = new ArrayList<>();
    for (Object declared : parsed.providers) {
      ProviderInfo provider = ((PackageParser.Provider) declared).info;
      if (provider.enabled) providers.add(provider);
    }
    providers.sort(Comparator.comparingInt((ProviderInfo provider) -> provider.initOrder).reversed());
    return providers;
  }

  /** As the outside sees it; {@code apkPath} is the device's path. */
  Packages.Info info(String apkPath) {
    return new Packages.Info(name(), versionCode(), parsed.mVersionName, apkPath, system, uid, parsed.applicationInfo.minSdkVersion, parsed.applicationInfo.targetSdkVersion, firstInstallMs, lastUpdateMs);
  }
}
