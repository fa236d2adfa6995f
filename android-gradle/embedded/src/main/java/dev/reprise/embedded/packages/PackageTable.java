package dev.reprise.embedded.packages;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The installed packages by name. Changed on the main thread, and read by apps' own threads, which may be half through it then. */
final class PackageTable {
  /** Never changed, but replaced. */
  private volatile Map<String, InstalledPackage> packages = Map.of();

  /** Null when it is not installed. */
  InstalledPackage get(String name) {
    return packages.get(name);
  }

  /** As they are now, in the order of their installation. */
  List<InstalledPackage> all() {
    return new ArrayList<>(packages.values());
  }

  void put(InstalledPackage app) {
    Map<String, InstalledPackage> more = new LinkedHashMap<>(packages);
    more.put(app.name(), app);
    packages = more;
  }

  void remove(String name) {
    Map<String, InstalledPackage> fewer = new LinkedHashMap<>(packages);
    fewer.remove(name);
    packages = fewer;
  }
}
