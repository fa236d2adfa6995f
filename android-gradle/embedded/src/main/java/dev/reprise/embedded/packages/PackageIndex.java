package dev.reprise.embedded.packages;

import android.content.pm.PackageParser.SigningDetails;
import dev.reprise.embedded.storage.DeviceFiles;
import dev.reprise.embedded.storage.StateFile;
import dev.reprise.embedded.storage.StoredParcel;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import org.json.JSONException;
import org.json.JSONObject;

/** Which apps are installed, on disk (as /data/system/packages.xml on a phone). */
final class PackageIndex {
  private static final int FIRST_APP_UID = 10_100;

  private final StateFile file;

  PackageIndex(DeviceFiles files) {
    this.file = new StateFile(files, "packages");
  }

  static final class Entry {
    final String apk;
    final int uid;
    final long firstInstallMs;
    final long lastUpdateMs;
    /** Null when nobody looked at them: the app was installed by an earlier version of this device. */
    final SigningDetails signers;

    Entry(JSONObject stored) {
      this.apk = stored.optString("apk");
      this.uid = stored.optInt("uid");
      this.firstInstallMs = stored.optLong("firstInstallMs");
      this.lastUpdateMs = stored.optLong("lastUpdateMs");
      String known = stored.optString("signers");
      this.signers = known.isEmpty() ? null : StoredParcel.read(known, SigningDetails.CREATOR);
    }
  }

  List<Entry> read() {
    JSONObject stored = file.read();
    List<Entry> entries = new ArrayList<>();
    for (Iterator<String> names = stored.keys(); names.hasNext(); ) entries.add(new Entry(stored.optJSONObject(names.next())));
    return entries;
  }

  /** Never one that is in use; a package keeps its own over updates. */
  int nextUid() {
    int next = FIRST_APP_UID;
    for (Entry entry : read()) next = Math.max(next, entry.uid + 1);
    return next;
  }

  void put(InstalledPackage app, String devicePath) {
    JSONObject stored = file.read();
    try {
      stored.put(
          app.name(),
          new JSONObject()
              .put("apk", devicePath)
              .put("uid", app.uid)
              .put("firstInstallMs", app.firstInstallMs)
              .put("lastUpdateMs", app.lastUpdateMs)
              .put("signers", StoredParcel.of(app.parsed.mSigningDetails)));
    } catch (JSONException e) {
      throw new IllegalStateException("Strings and numbers always fit into JSON.", e);
    }
    file.write(stored);
  }

  void remove(String name) {
    JSONObject stored = file.read();
    stored.remove(name);
    file.write(stored);
  }
}
