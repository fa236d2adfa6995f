package dev.reprise.embedded.packages;

import android.content.pm.PackageParser;
import android.util.Log;
import dev.reprise.embedded.code.AppCode;
import dev.reprise.embedded.instrument.Instrumentations;
import dev.reprise.embedded.phone.Packages.Refused;
import dev.reprise.embedded.storage.DeviceFiles;
import java.nio.file.Path;

/** Makes an app that is on disk, and in the index, one that can run. */
final class StoredPackage {
  private static final String TAG = "PackageManager";

  private final DeviceFiles files;
  private final AppCode code;

  StoredPackage(DeviceFiles files, AppCode code) {
    this.files = files;
    this.code = code;
  }

  /** Null when its file is gone, or no APK any more: the log says so. */
  InstalledPackage read(PackageIndex.Entry entry) {
    Path apk = files.resolve(entry.apk);
    try {
      PackageParser.Package parsed = ApkParser.parse(apk, entry.apk);
      parsed.mSigningDetails = entry.signers == null ? ApkSignatures.ofInstalled(apk, entry.apk) : entry.signers;
      return new InstalledPackage(parsed, apk, classesOf(parsed, apk), false, entry.uid, entry.firstInstallMs, entry.lastUpdateMs);
    } catch (Refused e) {
      Log.e(TAG, "The app in " + entry.apk + " cannot be read and is not there: install it again", e);
      return null;
    }
  }

  /** Null for a package without code, or with code that never runs here. */
  Path classesOf(PackageParser.Package parsed, Path apk) throws Refused {
    return Instrumentations.standsInFor(parsed.packageName) ? null : code.classesOf(apk);
  }
}
