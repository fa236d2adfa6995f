package dev.reprise.embedded.packages;

import android.content.pm.PackageParser;
import android.util.Log;
import dev.reprise.embedded.clock.WallClock;
import dev.reprise.embedded.phone.Packages.InstallFlag;
import dev.reprise.embedded.phone.Packages.Refused;
import dev.reprise.embedded.sandbox.Device;
import dev.reprise.embedded.storage.FileTree;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.UUID;

/**
 * Installs one APK: copies and checks it, converts its code, and hands it to the package store. Checking who signed it and converting it,
 * which may take long, are the caller's work: the device goes on meanwhile.
 */
final class PackageInstaller {
  private static final String TAG = "PackageManager";

  private final Device device;
  private final PackageStore store;
  private final StoredPackage stored;

  PackageInstaller(Device device, PackageStore store, StoredPackage stored) {
    this.device = device;
    this.store = store;
    this.stored = stored;
  }

  /** From any thread but the main thread. The package's name. */
  String install(Path source, Set<InstallFlag> flags) throws Refused {
    Path folder = device.files.resolve("/data/app/~~" + UUID.randomUUID().toString().substring(0, 8));
    Path apk = folder.resolve("base.apk");
    boolean copied = false;
    boolean installed = false;
    try {
      Files.createDirectories(folder);
      Files.copy(source, apk);
      copied = true;
      PackageParser.Package parsed = device.mainThread.call(() -> ApkParser.parse(apk, device.files.devicePath(apk)));
      check(parsed, flags);
      parsed.mSigningDetails = ApkSignatures.of(apk, device.files.devicePath(apk));
      InstallRules.checkSigner(parsed, store.installed(parsed.packageName));
      Path classes = stored.classesOf(parsed, apk);
      device.mainThread.call(
          () -> {
            if (!Files.exists(apk)) throw aborted();
            // Another install may have come first.
            check(parsed, flags);
            InstallRules.checkSigner(parsed, store.installed(parsed.packageName));
            store.put(parsed, apk, classes, WallClock.nowMs(), flags.contains(InstallFlag.GRANT_ALL));
            return null;
          });
      installed = true;
      Log.i(TAG, "Installed " + parsed.packageName + " version " + parsed.getLongVersionCode());
      return parsed.packageName;
    } catch (Refused refused) {
      // Whatever could not be read then.
      throw copied && !Files.exists(apk) ? aborted() : refused;
    } catch (IOException e) {
      throw new UncheckedIOException("The package " + source + " could not be copied to the device.", e);
    } finally {
      if (!installed) deleteQuietly(folder);
    }
  }

  /** All that lies on the device is another one since: the copy that was being installed is gone. */
  private static Refused aborted() {
    return new Refused("INSTALL_FAILED_ABORTED", "A snapshot was restored while the package was being installed: install it again.");
  }

  private void check(PackageParser.Package parsed, Set<InstallFlag> flags) throws Refused {
    InstallRules.checkManifest(parsed, store.installed(parsed.packageName), flags);
    InstallRules.checkProviders(parsed, store.all());
  }

  private static void deleteQuietly(Path folder) {
    try {
      FileTree.delete(folder);
    } catch (IOException e) {
      Log.w(TAG, "A refused package left " + folder + " behind", e);
    }
  }
}
