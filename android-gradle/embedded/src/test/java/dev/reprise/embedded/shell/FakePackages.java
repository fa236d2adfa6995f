package dev.reprise.embedded.shell;

import dev.reprise.embedded.phone.IntentSpec;
import dev.reprise.embedded.phone.Packages.InstallFlag;
import dev.reprise.embedded.phone.Packages;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** Packages in a map. An "APK" is a text file "package versionCode". */
public final class FakePackages implements Packages {
  private final Map<String, Info> installed = new TreeMap<>();
  private final TreeSet<String> granted = new TreeSet<>();
  private final List<String> events;

  FakePackages(List<String> events) {
    this.events = events;
    put("com.example", 3, false);
    put("com.android.settings", 35, true);
  }

  private void put(String name, long version, boolean system) {
    installed.put(name, new Info(name, version, version + ".0", (system ? "/system/app/" : "/data/app/") + name + "/base.apk", system, 10101, 26, 29, 0, 0));
  }

  @Override public List<Info> list() {
    return new ArrayList<>(installed.values());
  }

  @Override public Info find(String name) {
    return installed.get(name);
  }

  @Override public String install(Path apk, Set<InstallFlag> flags) throws Refused {
    try {
      String[] content = Files.readString(apk).split(" ");
      if (content.length != 2) throw new Refused("INSTALL_PARSE_FAILED_NOT_APK", "Failed to parse");
      long version = Long.parseLong(content[1].trim());
      Info before = installed.get(content[0]);
      if (before != null && before.versionCode > version && !flags.contains(InstallFlag.ALLOW_DOWNGRADE)) throw new Refused("INSTALL_FAILED_VERSION_DOWNGRADE", "Downgrade detected");
      put(content[0], version, false);
      events.add("install " + content[0] + " " + version + (flags.contains(InstallFlag.GRANT_ALL) ? " grant" : ""));
      return content[0];
    } catch (IOException e) {
      throw new Refused("INSTALL_FAILED_INVALID_APK", e.getMessage());
    }
  }

  @Override public void uninstall(String name, boolean keepData) throws Refused {
    if (installed.get(name).system) throw new Refused("DELETE_FAILED_INTERNAL_ERROR", "system");
    installed.remove(name);
    events.add("uninstall " + name + (keepData ? " keep" : ""));
  }

  @Override public boolean clear(String name) {
    return installed.containsKey(name);
  }

  @Override public void grant(String name, String permission) {
    granted.add(permission);
  }

  @Override public void revoke(String name, String permission) {
    granted.remove(permission);
  }

  @Override public List<String> requestedPermissions(String name) {
    return List.of("android.permission.INTERNET", "android.permission.READ_CONTACTS");
  }

  @Override public List<String> grantedPermissions(String name) {
    return new ArrayList<>(granted);
  }

  @Override public boolean isRuntimePermission(String permission) {
    return permission.endsWith("CONTACTS");
  }

  @Override public List<String> queryActivities(IntentSpec intent) {
    List<String> found = new ArrayList<>();
    for (String name : installed.keySet()) if (intent.packageName == null || intent.packageName.equals(name)) found.add(name + "/" + name + ".Main");
    return intent.action == null ? List.of() : found;
  }

  @Override public String resolveActivity(IntentSpec intent) {
    String name = intent.component != null ? intent.component.replaceFirst("/.*", "") : intent.packageName;
    return name != null && installed.containsKey(name) ? name + "/" + name + ".Main" : null;
  }
}
