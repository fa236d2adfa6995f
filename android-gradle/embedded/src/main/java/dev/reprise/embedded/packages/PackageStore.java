package dev.reprise.embedded.packages;

import android.content.Intent;
import android.content.pm.PackageParser;
import android.net.Uri;
import dev.reprise.embedded.code.AppCode;
import dev.reprise.embedded.phone.IntentSpec;
import dev.reprise.embedded.phone.Packages;
import dev.reprise.embedded.process.AppProcess;
import dev.reprise.embedded.sandbox.Device;
import dev.reprise.embedded.storage.FileTree;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.robolectric.RuntimeEnvironment;

/** The package manager: installs, updates, removes and lists apps. Changed on the main thread only, and read from every thread. */
public final class PackageStore implements Packages {
  private static final List<String> SYSTEM_APPS = List.of("launcher", "permissioncontroller", "intentresolver", "externalstorage", "documentsui");
  private static final int FIRST_SYSTEM_UID = 10_050;

  public final PackageMonitors monitors = new PackageMonitors();

  private final Device device;
  private final AppCode code;
  private final PackageInstaller installer;
  private final StoredPackage stored;
  private final FrameworkRegistry framework;
  public final PreferredActivities preferred;
  private final PackageIndex index;
  private final PackageTable installed = new PackageTable();
  public final DeclaredPermissions declared = new DeclaredPermissions(installed);

  public PackageStore(Device device) {
    this.device = device;
    this.code = new AppCode(device.profile.cache);
    this.stored = new StoredPackage(device.files, code);
    this.installer = new PackageInstaller(device, this, stored);
    this.framework = new FrameworkRegistry(device.files);
    this.index = new PackageIndex(device.files);
    this.preferred = new PreferredActivities(device.files);
  }

  /** Registers the system apps and every app that was installed before. Once, at boot. */
  public void load() throws Refused {
    Path classes = code.classesOf(device.profile.system.resolve("system-apps.jar"));
    int uid = FIRST_SYSTEM_UID;
    for (String app : SYSTEM_APPS) {
      Path apk = device.profile.system.resolve(app + ".apk");
      register(new InstalledPackage(ApkParser.parse(apk, "/system/app/" + apk.getFileName()), apk, classes, true, uid++, 0, 0));
    }
    loadInstalled();
  }

  /** Takes the set of apps from disk again, as after a restore; those that did not change stay as they are. No app may be running. */
  public void reload() throws Refused {
    List<PackageIndex.Entry> entries = index.read();
    for (InstalledPackage app : installed.all()) {
      if (app.system || entries.stream().anyMatch(entry -> isSame(app, entry))) continue;
      framework.remove(app);
      installed.remove(app.name());
    }
    loadInstalled();
    showPermissions();
  }

  private boolean isSame(InstalledPackage app, PackageIndex.Entry entry) {
    return device.files.resolve(entry.apk).equals(app.apk) && entry.uid == app.uid && entry.lastUpdateMs == app.lastUpdateMs;
  }

  /** An app that cannot be read is left out, and the device comes up without it, as on a phone. */
  private void loadInstalled() {
    for (PackageIndex.Entry entry : index.read()) {
      if (installed.all().stream().anyMatch(app -> isSame(app, entry))) continue;
      InstalledPackage app = stored.read(entry);
      if (app != null) register(app);
    }
  }

  private void register(InstalledPackage app) {
    installed.put(app);
    framework.add(app);
    showPermissions();
  }

  /** Of all apps: who holds one may depend on who else is there. */
  private void showPermissions() {
    for (InstalledPackage app : installed.all()) framework.showPermissions(app, device.permissions);
  }

  /** @throws IllegalStateException when it is not installed */
  public InstalledPackage require(String name) {
    InstalledPackage app = installed.get(name);
    if (app == null) throw new IllegalStateException("The package " + name + " is not installed.");
    return app;
  }

  /** Null when it is not installed. */
  public InstalledPackage installed(String name) {
    return installed.get(name);
  }

  /** In the order of their installation; from any thread. */
  public List<InstalledPackage> all() {
    return installed.all();
  }

  /** Null for the device's own uids. */
  public InstalledPackage byUid(int uid) {
    for (InstalledPackage app : installed.all()) {
      if (app.uid == uid) return app;
    }
    return null;
  }

  @Override
  public List<Info> list() {
    return device.mainThread.call(
        () -> {
          List<Info> all = new ArrayList<>();
          for (InstalledPackage app : installed.all()) all.add(info(app));
          return all;
        });
  }

  @Override
  public Info find(String name) {
    return device.mainThread.call(() -> installed.get(name) == null ? null : info(installed.get(name)));
  }

  private Info info(InstalledPackage app) {
    return app.info(app.system ? "/system/app/" + app.apk.getFileName() : device.files.devicePath(app.apk));
  }

  @Override
  public String install(Path apk, Set<InstallFlag> flags) throws Refused {
    return installer.install(apk, flags);
  }

  /** A checked package takes its place, and that of its older version. */
  void put(PackageParser.Package parsed, Path apk, Path classes, long nowMs, boolean grantAll) throws IOException, Refused {
    InstalledPackage old = installed.get(parsed.packageName);
    int uid = old == null ? index.nextUid() : old.uid;
    InstalledPackage app = new InstalledPackage(parsed, apk, classes, false, uid, old == null ? nowMs : old.firstInstallMs, nowMs);
    if (old != null) takeDown(old);
    registerInPlaceOf(old, app);
    index.put(app, device.files.devicePath(apk));
    if (old != null) FileTree.delete(old.apk.getParent());
    if (grantAll) for (String permission : app.requestedPermissions()) if (declared.isRuntime(permission)) give(app, permission);
    device.messagesApp.settle();
    announce(old == null ? Intent.ACTION_PACKAGE_ADDED : Intent.ACTION_PACKAGE_REPLACED, app.name(), old != null);
    if (old != null) announce(Intent.ACTION_PACKAGE_ADDED, app.name(), true);
    if (old != null) device.broadcasts.sendToAll(new Intent(Intent.ACTION_MY_PACKAGE_REPLACED).setPackage(app.name()));
  }

  /** An app that the framework cannot take is refused, and the older version is there again. */
  private void registerInPlaceOf(InstalledPackage old, InstalledPackage app) throws Refused {
    try {
      register(app);
    } catch (RuntimeException e) {
      framework.remove(app);
      installed.remove(app.name());
      if (old != null) register(old);
      throw new Refused("INSTALL_FAILED_INTERNAL_ERROR", "Unexpected exception when installing " + app.name() + ": " + e, e);
    }
  }

  /** Ends the app and makes the framework forget it; its data stays. */
  private void takeDown(InstalledPackage app) {
    device.activities.endPackage(app.name());
    framework.remove(app);
    installed.remove(app.name());
    showPermissions();
  }

  @Override
  public void uninstall(String name, boolean keepData) throws Refused {
    device.mainThread.call(
        () -> {
          InstalledPackage app = installed.get(name);
          if (app == null) throw new Refused("DELETE_FAILED_INTERNAL_ERROR", "The package " + name + " is not installed.");
          if (app.system) throw new Refused("DELETE_FAILED_INTERNAL_ERROR", name + " is part of the system.");
          // While it is known which addresses are its own.
          if (!keepData) device.uriGrants.forget(name);
          takeDown(app);
          index.remove(name);
          FileTree.delete(app.apk.getParent());
          if (!keepData) forgetData(app);
          announce(Intent.ACTION_PACKAGE_REMOVED, name, false);
          return null;
        });
  }

  @Override
  public boolean clear(String name) {
    return device.mainThread.call(
        () -> {
          InstalledPackage app = installed.get(name);
          if (app == null) return false;
          device.activities.endPackage(name);
          forgetData(app);
          framework.showPermissions(app, device.permissions);
          device.messagesApp.settle();
          return true;
        });
  }

  private void forgetData(InstalledPackage app) throws IOException {
    FileTree.delete(Path.of(app.parsed.applicationInfo.dataDir));
    FileTree.delete(device.files.resolve("/sdcard/Android/data/" + app.name()));
    device.permissions.forget(app.name());
    device.configuration.apps.forget(app.name());
    device.uriGrants.forget(app.name());
    preferred.clear(app.name());
    device.services.forgetPackage(app.name());
    device.notifications.channels.forget(app.name());
  }

  @Override
  public void grant(String name, String permission) throws Refused {
    device.mainThread.call(
        () -> {
          give(changeable(name, permission), permission);
          return null;
        });
  }

  /** An app's process has ended, and with it what was given for once. */
  public void endOnce(String name) {
    InstalledPackage app = installed.get(name);
    if (device.permissions.endOnce(name) && app != null) framework.showPermissions(app, device.permissions);
  }

  /** Gives a runtime permission and tells PackageManager. */
  public void give(InstalledPackage app, String permission) {
    device.permissions.grant(app.name(), permission);
    framework.showPermissions(app, device.permissions);
  }

  @Override
  public void revoke(String name, String permission) throws Refused {
    device.mainThread.call(
        () -> {
          InstalledPackage app = changeable(name, permission);
          boolean had = device.permissions.isGranted(app, permission);
          device.permissions.revoke(name, permission);
          framework.showPermissions(app, device.permissions);
          // As on a phone: an app never runs on with a permission that it has lost.
          AppProcess process = device.processes.running(name);
          if (had && process != null) device.processes.kill(process);
          return null;
        });
  }

  private InstalledPackage changeable(String name, String permission) throws Refused {
    InstalledPackage app = installed.get(name);
    if (app == null) throw new Refused("java.lang.IllegalArgumentException", "Unknown package: " + name);
    declared.checkChangeable(app, permission);
    return app;
  }

  @Override
  public List<String> requestedPermissions(String name) {
    return device.mainThread.call(() -> new ArrayList<>(require(name).requestedPermissions()));
  }

  @Override
  public List<String> grantedPermissions(String name) {
    return device.mainThread.call(
        () -> {
          InstalledPackage app = require(name);
          List<String> granted = new ArrayList<>(app.requestedPermissions());
          granted.removeIf(permission -> !device.permissions.isGranted(app, permission));
          return granted;
        });
  }

  @Override
  public String resolveActivity(IntentSpec spec) {
    return device.mainThread.call(() -> ActivityQueries.best(Intents.of(spec)));
  }

  @Override
  public List<String> queryActivities(IntentSpec spec) {
    return device.mainThread.call(() -> ActivityQueries.all(Intents.of(spec)));
  }

  @Override
  public boolean isRuntimePermission(String permission) {
    return declared.isRuntime(permission);
  }

  private void announce(String action, String packageName, boolean replacing) {
    Intent intent = new Intent(action, Uri.fromParts("package", packageName, null)).putExtra(Intent.EXTRA_REPLACING, replacing);
    RuntimeEnvironment.systemContext.sendBroadcast(intent);
    monitors.tell(intent);
  }
}
