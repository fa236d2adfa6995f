package dev.reprise.embedded.packages;

import android.content.ComponentName;
import android.content.pm.ApplicationInfo;
import android.content.pm.PackageInfo;
import android.content.pm.ProviderInfo;
import android.content.res.AssetManager;
import android.content.res.Resources;
import dev.reprise.embedded.process.RemoteProvider;
import dev.reprise.embedded.storage.DeviceFiles;
import java.io.File;
import java.util.Map;
import org.robolectric.RuntimeEnvironment;
import org.robolectric.shadow.api.Shadow;
import org.robolectric.shadows.ShadowContentResolver;
import org.robolectric.shadows.ShadowPackageManager;
import org.robolectric.util.ReflectionHelpers;

/** Tells Robolectric's package manager about packages, and makes it forget them: it answers PackageManager's questions in every app. */
final class FrameworkRegistry {
  /** Maps of ShadowPackageManager that removePackage leaves behind; their keys are components. */
  private static final String[] COMPONENT_MAPS = {"activityFilters", "serviceFilters", "providerFilters", "receiverFilters", "componentList", "drawableList"};
  /** ... and those whose keys are package names. */
  private static final String[] PACKAGE_MAPS = {"resources", "stringResources", "applicationIcons", "applicationEnabledSettingMap", "uidForPackage"};

  private final DeviceFiles files;

  FrameworkRegistry(DeviceFiles files) {
    this.files = files;
  }

  /** Makes a parsed package's components resolvable, with this device's uid and folders. */
  void add(InstalledPackage app) {
    ApplicationInfo info = app.parsed.applicationInfo;
    complete(info, app);
    shadow().addPackageInternal(app.parsed);
    PackageInfo known = shadow().getInternalMutablePackageInfo(app.name());
    complete(known.applicationInfo, app);
    known.firstInstallTime = app.firstInstallMs;
    known.lastUpdateTime = app.lastUpdateMs;
    Map<String, Resources> resources = ShadowPackageManager.resources;
    resources.put(app.name(), resources(app));
    for (ProviderInfo provider : app.providers()) {
      provider.applicationInfo = info;
      for (String authority : ProviderNames.of(provider)) {
        ShadowContentResolver.registerProviderInternal(authority, new RemoteProvider(app.name(), provider));
      }
    }
  }

  void remove(InstalledPackage app) {
    ShadowPackageManager shadow = shadow();
    shadow.removePackage(app.name());
    for (String field : COMPONENT_MAPS) {
      Map<?, ?> map = ReflectionHelpers.getStaticField(ShadowPackageManager.class, field);
      map.keySet().removeIf(component -> ((ComponentName) component).getPackageName().equals(app.name()));
    }
    for (String field : PACKAGE_MAPS) ((Map<?, ?>) ReflectionHelpers.getStaticField(ShadowPackageManager.class, field)).remove(app.name());
    Object thread = RuntimeEnvironment.getActivityThread();
    for (String field : new String[] {"mPackages", "mResourcePackages"}) ((Map<?, ?>) ReflectionHelpers.getField(thread, field)).remove(app.name());
    Map<?, ?> providers = ReflectionHelpers.getStaticField(ShadowContentResolver.class, "providers");
    synchronized (providers) {
      providers.values().removeIf(provider -> provider instanceof RemoteProvider && ((RemoteProvider) provider).packageName.equals(app.name()));
    }
  }

  /** Writes what is granted into the flags that PackageManager.getPackageInfo and checkPermission read. */
  void showPermissions(InstalledPackage app, Permissions permissions) {
    PackageInfo known = shadow().getInternalMutablePackageInfo(app.name());
    if (known == null || known.requestedPermissions == null) return;
    if (known.requestedPermissionsFlags == null) known.requestedPermissionsFlags = new int[known.requestedPermissions.length];
    for (int i = 0; i < known.requestedPermissions.length; i++) {
      boolean granted = permissions.isGranted(app, known.requestedPermissions[i]);
      if (granted) known.requestedPermissionsFlags[i] |= PackageInfo.REQUESTED_PERMISSION_GRANTED;
      else known.requestedPermissionsFlags[i] &= ~PackageInfo.REQUESTED_PERMISSION_GRANTED;
    }
  }

  private void complete(ApplicationInfo info, InstalledPackage app) {
    String data = files.resolve("/data/data/" + app.name()).toString();
    info.uid = app.uid;
    if (info.processName == null) info.processName = app.name();
    info.sourceDir = info.publicSourceDir = app.apk.toString();
    info.dataDir = info.credentialProtectedDataDir = info.deviceProtectedDataDir = data;
    info.nativeLibraryDir = new File(data, "lib").toString();
    info.flags |= ApplicationInfo.FLAG_INSTALLED | ApplicationInfo.FLAG_HAS_CODE;
    if (app.system) info.flags |= ApplicationInfo.FLAG_SYSTEM;
  }

  /** What labels and icons of the package are read from by others, such as the launcher. */
  private static Resources resources(InstalledPackage app) {
    AssetManager assets = new AssetManager();
    assets.addAssetPath(app.apk.toString());
    Resources system = RuntimeEnvironment.systemContext.getResources();
    return new Resources(assets, system.getDisplayMetrics(), system.getConfiguration());
  }

  private static ShadowPackageManager shadow() {
    return Shadow.extract(RuntimeEnvironment.systemContext.getPackageManager());
  }
}
