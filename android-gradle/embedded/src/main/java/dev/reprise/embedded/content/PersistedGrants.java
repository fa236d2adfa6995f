package dev.reprise.embedded.content;

import android.content.UriPermission;
import android.net.Uri;
import dev.reprise.embedded.clock.WallClock;
import dev.reprise.embedded.storage.DeviceFiles;
import dev.reprise.embedded.storage.StateFile;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiPredicate;
import org.json.JSONArray;
import org.json.JSONException;
import org.json.JSONObject;

/** What apps have taken for good of what was handed to them, on disk. Guarded by {@link UriGrants}. */
final class PersistedGrants {
  private final StateFile file;
  private final List<Taken> taken = new ArrayList<>();

  PersistedGrants(DeviceFiles files) {
    this.file = new StateFile(files, "uri-grants");
    reload();
  }

  private static final class Taken {
    final String packageName;
    final Uri uri;
    final boolean prefix;
    int modes;
    long sinceMs;

    Taken(String packageName, Uri uri, boolean prefix) {
      this.packageName = packageName;
      this.uri = uri;
      this.prefix = prefix;
    }

    boolean is(String packageName, Uri uri) {
      return this.packageName.equals(packageName) && this.uri.equals(uri);
    }
  }

  void take(String packageName, Uri uri, int modes, boolean prefix) {
    Taken found = null;
    for (Taken each : taken) if (each.is(packageName, uri) && each.prefix == prefix) found = each;
    if (found == null) taken.add(found = new Taken(packageName, uri, prefix));
    found.modes |= modes;
    found.sinceMs = WallClock.nowMs();
    save();
  }

  /** False when nothing of it had been taken. */
  boolean release(String packageName, Uri uri, int modes) {
    boolean any = false;
    for (Taken each : taken) {
      if (!each.is(packageName, uri)) continue;
      any = true;
      each.modes &= ~modes;
    }
    dropEmpty();
    return any;
  }

  /** From one app, or from all where that is null; what lies below the address, too. */
  void revoke(Uri uri, int modes, String packageName) {
    for (Taken each : taken) {
      if ((packageName == null || packageName.equals(each.packageName)) && UriGrants.covers(uri.toString(), true, each.uri.toString())) each.modes &= ~modes;
    }
    dropEmpty();
  }

  private void dropEmpty() {
    taken.removeIf(each -> each.modes == 0);
    save();
  }

  /** The modes in which an app may use an address. */
  int modes(String packageName, Uri uri) {
    int modes = 0;
    for (Taken each : taken) if (each.packageName.equals(packageName) && UriGrants.covers(each.uri.toString(), each.prefix, uri.toString())) modes |= each.modes;
    return modes;
  }

  List<UriPermission> of(String packageName) {
    List<UriPermission> all = new ArrayList<>();
    for (Taken each : taken) if (each.packageName.equals(packageName)) all.add(new UriPermission(each.uri, each.modes, each.sinceMs));
    return all;
  }

  void removeIf(BiPredicate<String, Uri> gone) {
    if (taken.removeIf(each -> gone.test(each.packageName, each.uri))) save();
  }

  /** Reads from disk again, as after a restore. */
  void reload() {
    taken.clear();
    JSONArray stored = file.read().optJSONArray("taken");
    for (int i = 0; stored != null && i < stored.length(); i++) {
      JSONObject each = stored.optJSONObject(i);
      Taken one = new Taken(each.optString("package"), Uri.parse(each.optString("uri")), each.optBoolean("prefix"));
      one.modes = each.optInt("modes");
      one.sinceMs = each.optLong("sinceMs");
      taken.add(one);
    }
  }

  private void save() {
    JSONArray stored = new JSONArray();
    try {
      for (Taken each : taken) {
        stored.put(
            new JSONObject()
                .put("package", each.packageName)
                .put("uri", each.uri.toString())
                .put("prefix", each.prefix)
                .put("modes", each.modes)
                .put("sinceMs", each.sinceMs));
      }
      file.write(new JSONObject().put("taken", stored));
    } catch (JSONException e) {
      throw new IllegalStateException("Strings and numbers always fit into JSON.", e);
    }
  }
}
