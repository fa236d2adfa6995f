package dev.reprise.embedded.packages;

import android.content.pm.PackageParser;
import android.util.Log;
import dev.reprise.embedded.clock.WallClock;
import dev.reprise.embedded.code.AppCode;
import dev.reprise.embedded.phone.Packages.Refused;
import dev.reprise.embedded.sandbox.Device;
import dev.reprise.embedded.storage.FileTree;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.UUID;

/**
 * Installs one APK: copies and checks it, converts its code, and hands it to the package store. The conversion, which may take long, is
 * the caller's work: the device goes on meanwhile.
 */
final class PackageInstaller {
  private static final String TAG = "PackageManager";

  private final Device device;
  private final PackageStore store;
  private final AppCode code;

  PackageInstaller(Device device, PackageStore store, AppCode code) {
    this.device = device;
    this.store = store;
    this.code = code;
  }

  /** From any thread but the main thread. The package's name. */
  String install(Path source, boolean replaceExisting, boolean allowDowngrade, boolean grantAll) throws Refused {
    Path folder = device.files.resolve("/data/app/~~" + UUID.randomUUID().toString().substring(0, 8));
    boolean installed = false;
    try {
      Files.createDirectories(folder);
      Path apk = Files.copy(source, folder.resolve("base.apk"));
      PackageParser.Package parsed = device.mainThread.call(() -> checked(apk, replaceExisting, allowDowngrade));
      Path classes = code.classesOf(apk);
      device.mainThread.call(
          () -> {
            // Another install may have come first.
            InstallRules.check(parsed, store.installed(parsed.packageName), replaceExisting, allowDowngrade);
            store.put(parsed, apk, classes, WallClock.nowMs(), grantAll);
            return null;
          });
      installed = true;
      Log.i(TAG, "Installed " + parsed.packageName + " version " + parsed.getLongVersionCode());
      return parsed.packageName;
    } catch (IOException e) {
      throw new UncheckedIOException("The package " + source + " could not be copied to the device.", e);
    } finally {
      if (!installed) deleteQuietly(folder);
    }
  }

  private PackageParser.Package checked(Path apk, boolean replaceExisting, boolean allowDowngrade) throws Refused {
    PackageParser.Package parsed = ApkParser.parse(apk, device.files.devicePath(apk));
    InstallRules.check(parsed, store.installed(parsed.packageName), replaceExisting, allowDowngrade);
    return parsed;
  }

  private static void deleteQuietly(Path folder) {
    try {
      FileTree.delete(folder);
    } catch (IOException e) {
      Log.w(TAG, "A refused package left " + folder + " behind", e);
    }
  }
}
