package dev.reprise.embedded.configuration;

import android.os.LocaleList;
import dev.reprise.embedded.packages.InstalledPackage;
import dev.reprise.embedded.sandbox.Device;
import dev.reprise.embedded.storage.StateFile;
import java.util.Iterator;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.json.JSONException;
import org.json.JSONObject;

/** The apps that have languages of their own (AOSP LocaleManagerService). Read from any thread. */
public final class AppLanguages {
  private final Device device;
  private final StateFile file;
  private final Map<String, LocaleList> byPackage = new ConcurrentHashMap<>();

  AppLanguages(Device device) {
    this.device = device;
    this.file = new StateFile(device.files, "app-languages");
    reload();
  }

  /** Null when the app follows the device. */
  public LocaleList of(String packageName) {
    return byPackage.get(packageName);
  }

  /** The same for the app whose resources lie in this APK. */
  public LocaleList ofResources(String apk) {
    if (apk == null || byPackage.isEmpty()) return null;
    for (Map.Entry<String, LocaleList> entry : byPackage.entrySet()) {
      InstalledPackage app = device.packages.installed(entry.getKey());
      if (app != null && apk.equals(app.parsed.applicationInfo.sourceDir)) return entry.getValue();
    }
    return null;
  }

  void set(String packageName, LocaleList languages) {
    if (languages.isEmpty()) byPackage.remove(packageName);
    else byPackage.put(packageName, languages);
    write();
  }

  /** The app is gone. */
  public void forget(String packageName) {
    if (byPackage.remove(packageName) != null) write();
  }

  /** As they are on disk, as after a restore. */
  void reload() {
    byPackage.clear();
    JSONObject stored = file.read();
    for (Iterator<String> names = stored.keys(); names.hasNext(); ) {
      String name = names.next();
      LocaleList languages = LanguageTags.orNull(stored.optString(name));
      if (languages != null) byPackage.put(name, languages);
    }
  }

  private void write() {
    JSONObject stored = new JSONObject();
    try {
      for (Map.Entry<String, LocaleList> entry : byPackage.entrySet()) stored.put(entry.getKey(), entry.getValue().toLanguageTags());
    } catch (JSONException e) {
      throw new IllegalStateException("Strings always fit into JSON.", e);
    }
    file.write(stored);
  }
}
